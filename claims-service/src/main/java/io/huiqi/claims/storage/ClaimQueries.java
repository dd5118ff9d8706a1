package io.huiqi.claims.storage;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.claims.claim.ClaimStatus;
import io.huiqi.claims.docket.ClaimFilter;
import io.huiqi.claims.docket.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/** Lists and counts of claims, each by an index. */
final class ClaimQueries {

    private static final String ENTERPRISE = "application.enterprise";

    private final MongoCollection<ClaimDocument> claims;

    ClaimQueries(MongoCollection<ClaimDocument> claims) {
        this.claims = claims;
    }

    Flux<ClaimDocument> list(ClaimFilter filter, @Nullable Position after, int limit) {
        return Flux.from(claims.find(conditions(filter, after))
                .projection(exclude("pending", "pendingSince"))
                .sort(descending("submittedAt", "_id"))
                .limit(limit));
    }

    private static Bson conditions(ClaimFilter filter, @Nullable Position after) {
        List<Bson> conditions = new ArrayList<>();
        if (filter.enterprise() != null) {
            conditions.add(eq(ENTERPRISE, filter.enterprise()));
        }
        if (filter.status() != null) {
            conditions.add(eq("status", filter.status().name()));
        }
        if (filter.item() != null) {
            conditions.add(eq("application.item", filter.item()));
        }
        if (after != null) {
            conditions.add(lte("submittedAt", after.submittedAt()));
            conditions.add(or(lt("submittedAt", after.submittedAt()), lt("_id", after.id())));
        }
        return conditions.isEmpty() ? empty() : and(conditions);
    }

    /** Status by status, because counting one is answered from its index alone. */
    Mono<Map<ClaimStatus, Long>> countAll() {
        return Flux.fromArray(ClaimStatus.values())
                .flatMap(status ->
                        Mono.just(status).zipWith(Mono.from(claims.countDocuments(eq("status", status.name())))))
                .collectMap(Tuple2::getT1, Tuple2::getT2);
    }

    Mono<Map<ClaimStatus, Long>> countOf(String enterprise) {
        return Flux.from(claims.aggregate(
                        List.of(match(eq(ENTERPRISE, enterprise)), group("$status", sum("count", 1L))), Document.class))
                .collectMap(
                        each -> ClaimStatus.valueOf(each.getString("_id")),
                        each -> each.get("count", Number.class).longValue());
    }
}
