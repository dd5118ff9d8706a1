package io.huiqi.claims.storage;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.kit.store.WriteBatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import reactor.core.publisher.Mono;

/** Stores new claims in batches that grow with the load. */
final class ClaimInsertions {

    private static final int LIMIT = 200;

    private final MongoCollection<ClaimDocument> claims;
    private final Mono<Void> indexes;
    private final WriteBatcher<ClaimDocument, Boolean> batches = new WriteBatcher<>(LIMIT, this::write);

    ClaimInsertions(MongoCollection<ClaimDocument> claims) {
        this.claims = claims;
        this.indexes = ClaimIndexes.declaredOn(claims);
    }

    /** True when the claim is stored; false when one with its id or its award is stored already. */
    Mono<Boolean> insert(ClaimDocument claim) {
        return batches.submit(claim);
    }

    private Mono<List<Boolean>> write(List<ClaimDocument> batch) {
        return indexes.then(Mono.from(claims.insertMany(batch, new InsertManyOptions().ordered(false))))
                .map(result -> Collections.nCopies(batch.size(), true))
                .onErrorResume(MongoBulkWriteException.class, failure -> Mono.just(outcomes(failure, batch.size())));
    }

    private static List<Boolean> outcomes(MongoBulkWriteException failure, int size) {
        if (failure.getWriteConcernError() != null) {
            throw failure;
        }
        List<Boolean> outcomes = new ArrayList<>(Collections.nCopies(size, true));
        for (BulkWriteError error : failure.getWriteErrors()) {
            if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
            outcomes.set(error.getIndex(), false);
        }
        return outcomes;
    }
}
