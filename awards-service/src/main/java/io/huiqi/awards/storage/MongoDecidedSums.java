package io.huiqi.awards.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.awards.decision.DecidedSums;
import reactor.core.publisher.Mono;

/** Decision documents in the collection {@code decisions}. */
final class MongoDecidedSums implements DecidedSums {

    private final MongoCollection<DecidedSumDocument> decisions;

    MongoDecidedSums(MongoCollection<DecidedSumDocument> decisions) {
        this.decisions = decisions;
    }

    @Override
    public Mono<Stored> find(String policy, String documentNo) {
        return Mono.from(decisions.find(eq("_id", DecidedSumDocument.idOf(policy, documentNo))))
                .map(DecidedSumDocument::toStored);
    }

    @Override
    public Mono<Boolean> save(Stored next) {
        DecidedSumDocument document = DecidedSumDocument.of(next);
        if (next.version() == 1) {
            return Mono.from(decisions.insertOne(document))
                    .thenReturn(true)
                    .onErrorResume(MongoDecidedSums::isLostRace, lost -> Mono.just(false));
        }
        return Mono.from(decisions.replaceOne(
                        and(eq("_id", document.id()), eq("version", next.version() - 1)), document))
                .map(result -> result.getMatchedCount() == 1);
    }

    /** Inserting a document that somebody else inserted first. */
    private static boolean isLostRace(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
