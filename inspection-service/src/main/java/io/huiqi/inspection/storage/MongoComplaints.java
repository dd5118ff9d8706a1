package io.huiqi.inspection.storage;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.huiqi.inspection.complaint.Complaint;
import io.huiqi.inspection.complaint.Complaints;
import io.huiqi.inspection.complaint.Progress;
import io.huiqi.inspection.complaint.Progress.Made;
import io.huiqi.inspection.storage.EventedCollection.Change;
import io.huiqi.kit.event.Cause;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Complaints in the document store. */
final class MongoComplaints implements Complaints {

    static final String COLLECTION = "complaints";
    private static final int OVERDUE_LIMIT = 200;

    private final EventedCollection<ComplaintDocument> documents;

    MongoComplaints(EventedCollection<ComplaintDocument> documents) {
        this.documents = documents;
    }

    Mono<Void> ensureIndexes() {
        return documents.ensureIndexes(
                List.of(new IndexModel(ascending("nextDeadline"), new IndexOptions().sparse(true))));
    }

    @Override
    public Flux<String> overdueAt(Instant now) {
        return documents
                .find(lte("nextDeadline", now), ascending("nextDeadline"), OVERDUE_LIMIT)
                .map(ComplaintDocument::id);
    }

    @Override
    public Mono<Complaint> find(String id) {
        return documents.find(eq("_id", id)).map(ComplaintDocument::complaint);
    }

    @Override
    public Mono<Complaint> add(Complaint complaint, Cause cause) {
        return documents
                .insert(
                        subject(complaint.id()),
                        List.of(complaint.toEvent()),
                        cause,
                        pending -> ComplaintDocument.of(complaint, pending))
                .thenReturn(complaint);
    }

    @Override
    public Mono<Progress> change(String id, Function<Complaint, Progress> step, Cause cause) {
        return documents.change(id, current -> {
            Progress result = step.apply(current.complaint());
            if (result instanceof Made made) {
                var pending = documents.pending(current, subject(id), cause, List.of(made.event()));
                return new Change<>(result, ComplaintDocument.of(made.complaint(), pending));
            }
            return new Change<>(result, null);
        });
    }

    private static String subject(String id) {
        return "complaints/" + id;
    }
}
