package io.huiqi.claims.storage;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The indexes of the claims. */
final class ClaimIndexes {

    private static final Bson NEWEST_FIRST = descending("submittedAt", "_id");
    private static final Duration FOR_EVER = Duration.ofMillis(Long.MAX_VALUE);

    private ClaimIndexes() {}

    /**
     * Declares them once for all who wait for it, and again only after a failure: no claim may be written before the
     * award key is unique. A list by enterprise filters the rest in place, since one enterprise has few claims.
     */
    static Mono<Void> declaredOn(MongoCollection<ClaimDocument> claims) {
        List<IndexModel> indexes = List.of(
                new IndexModel(
                        ascending("awardKey"), new IndexOptions().unique(true).sparse(true)),
                new IndexModel(NEWEST_FIRST),
                newestFirstBy("application.enterprise"),
                newestFirstBy("status"),
                newestFirstBy("application.item"),
                newestFirstBy("application.item", "status"));
        return Mono.defer(() -> Flux.from(claims.createIndexes(indexes)).then())
                .cache(done -> FOR_EVER, failure -> Duration.ZERO, () -> FOR_EVER);
    }

    private static IndexModel newestFirstBy(String... fields) {
        return new IndexModel(compoundIndex(ascending(fields), NEWEST_FIRST));
    }
}
