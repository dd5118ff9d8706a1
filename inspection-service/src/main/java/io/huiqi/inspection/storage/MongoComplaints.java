package io.huiqi.inspection.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.huiqi.inspection.complaint.Complaint;
import io.huiqi.inspection.complaint.Complaints;
import io.huiqi.inspection.complaint.Progress;
import io.huiqi.inspection.complaint.Progress.Made;
import io.huiqi.inspection.storage.EventedCollection.Change;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.paging.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Complaints in the document store. */
final class MongoComplaints implements Complaints {

    static final String COLLECTION = "complaints";
    static final List<IndexModel> INDEXES = List.of(
            new IndexModel(ascending("nextDeadline"), new IndexOptions().sparse(true)),
            new IndexModel(compoundIndex(ascending("enterprise"), descending("_id"))),
            new IndexModel(compoundIndex(ascending("status"), descending("_id"))),
            new IndexModel(compoundIndex(ascending("ban"), descending("_id")), new IndexOptions().sparse(true)));
    private static final int OVERDUE_LIMIT = 200;

    private final EventedCollection<ComplaintDocument> documents;

    MongoComplaints(EventedCollection<ComplaintDocument> documents) {
        this.documents = documents;
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
                        complaint.announced(),
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

    @Override
    public Mono<Page<Complaint>> list(Filter filter) {
        List<Bson> conditions = new ArrayList<>();
        addUnlessNull(conditions, "enterprise", filter.enterprise());
        addUnlessNull(
                conditions,
                "status",
                filter.status() == null ? null : filter.status().name());
        addUnlessNull(conditions, "ban", filter.ban());
        if (filter.before() != null) {
            conditions.add(lt("_id", filter.before()));
        }
        return documents
                .find(conditions.isEmpty() ? empty() : and(conditions), descending("_id"), filter.limit() + 1)
                .map(ComplaintDocument::complaint)
                .collectList()
                .map(found -> Page.of(found, filter.limit(), complaint -> List.of(complaint.id())));
    }

    private static void addUnlessNull(List<Bson> conditions, String field, @Nullable String value) {
        if (value != null) {
            conditions.add(eq(field, value));
        }
    }

    private static String subject(String id) {
        return "complaints/" + id;
    }
}
