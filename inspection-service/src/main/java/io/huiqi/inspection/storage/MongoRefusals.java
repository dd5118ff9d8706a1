package io.huiqi.inspection.storage;

import static com.mongodb.client.model.Filters.eq;

import io.huiqi.inspection.refusal.Refusal;
import io.huiqi.inspection.refusal.Refusals;
import io.huiqi.kit.event.Cause;
import java.util.List;
import reactor.core.publisher.Mono;

/** Refusals in the document store. */
final class MongoRefusals implements Refusals {

    static final String COLLECTION = "refusals";

    private final EventedCollection<RefusalDocument> documents;

    MongoRefusals(EventedCollection<RefusalDocument> documents) {
        this.documents = documents;
    }

    @Override
    public Mono<Refusal> find(String id) {
        return documents.find(eq("_id", id)).map(RefusalDocument::refusal);
    }

    @Override
    public Mono<Refusal> add(Refusal refusal, Cause cause) {
        return documents
                .insert(
                        "refusals/" + refusal.id(),
                        List.of(refusal.toEvent()),
                        cause,
                        pending -> RefusalDocument.of(refusal, pending))
                .thenReturn(refusal);
    }
}
