package io.huiqi.awards.storage;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.awards.award.PolicyTexts;
import io.huiqi.awards.policy.Policy;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Policy texts in the collection {@code policyTexts}. */
final class MongoPolicyTexts implements PolicyTexts {

    private static final Duration FOR_EVER = Duration.ofMillis(Long.MAX_VALUE);

    private final MongoCollection<PolicyTextDocument> texts;
    private final Mono<Void> kept;

    MongoPolicyTexts(MongoCollection<PolicyTextDocument> texts, List<Policy> inForce) {
        this.texts = texts;
        this.kept = Flux.fromIterable(inForce)
                .map(PolicyTextDocument::of)
                .concatMap(this::store)
                .then(Mono.just(true))
                .cache(done -> FOR_EVER, failure -> Duration.ZERO, () -> Duration.ZERO)
                .then();
    }

    @Override
    public Mono<Void> keepThoseInForce() {
        return kept;
    }

    @Override
    public Mono<String> find(String sha256) {
        return Mono.from(texts.find(eq("_id", sha256))).map(PolicyTextDocument::text);
    }

    /** Storing it again, or at the same time as another replica, changes nothing. */
    private Mono<Void> store(PolicyTextDocument text) {
        return Mono.from(texts.insertOne(text))
                .onErrorResume(
                        MongoWriteException.class,
                        failure -> failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                                ? Mono.empty()
                                : Mono.error(failure))
                .then();
    }
}
