package io.huiqi.inspection.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.inspection.Inspections;
import io.huiqi.inspection.inspection.Status;
import io.huiqi.inspection.inspection.Step;
import io.huiqi.inspection.inspection.Step.Taken;
import io.huiqi.inspection.storage.EventedCollection.Change;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.paging.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Inspections in the document store. */
final class MongoInspections implements Inspections {

    static final String COLLECTION = "inspections";
    static final List<IndexModel> INDEXES = List.of(
            new IndexModel(compoundIndex(ascending("enterprise"), descending("_id"))),
            new IndexModel(compoundIndex(ascending("status"), descending("_id"))),
            new IndexModel(compoundIndex(ascending("requestedBy"), descending("_id"))),
            new IndexModel(ascending("passNumber"), new IndexOptions().sparse(true)),
            new IndexModel(ascending("formerPassNumbers"), new IndexOptions().sparse(true)),
            new IndexModel(ascending("awaitsResultSince"), new IndexOptions().sparse(true)),
            new IndexModel(ascending("nextDeadline"), new IndexOptions().sparse(true)));
    private static final int OVERDUE_LIMIT = 200;

    private final EventedCollection<InspectionDocument> documents;

    MongoInspections(EventedCollection<InspectionDocument> documents) {
        this.documents = documents;
    }

    @Override
    public Mono<Inspection> find(String id) {
        return documents.find(eq("_id", id)).map(InspectionDocument::inspection);
    }

    @Override
    public Mono<Inspection> findByPass(String number) {
        return documents
                .find(or(eq("passNumber", number), eq("formerPassNumbers", number)))
                .map(InspectionDocument::inspection);
    }

    @Override
    public Mono<Inspection> add(Taken requested, Cause cause) {
        Inspection inspection = requested.inspection();
        return documents
                .insert(
                        subject(inspection.id()),
                        requested.events(),
                        cause,
                        pending -> InspectionDocument.of(inspection, pending))
                .thenReturn(inspection);
    }

    @Override
    public Mono<Step> change(String id, Function<Inspection, Step> step, Cause cause) {
        return documents.change(id, current -> {
            Step result = step.apply(current.inspection());
            if (result instanceof Taken taken && !taken.events().isEmpty()) {
                var pending = documents.pending(current, subject(id), cause, taken.events());
                return new Change<>(result, InspectionDocument.of(taken.inspection(), pending));
            }
            return new Change<>(result, null);
        });
    }

    @Override
    public Flux<String> overdueAt(Instant now) {
        return documents
                .find(lte("nextDeadline", now), ascending("nextDeadline"), OVERDUE_LIMIT)
                .map(InspectionDocument::id);
    }

    @Override
    public Flux<Inspection> awaitingResult(Instant finishedBy) {
        return documents
                .find(lte("awaitsResultSince", finishedBy), ascending("awaitsResultSince"), OVERDUE_LIMIT)
                .map(InspectionDocument::inspection);
    }

    @Override
    public Mono<Void> settleResult(String id) {
        return documents.unset(id, "awaitsResultSince");
    }

    @Override
    public Mono<Page<Inspection>> list(Filter filter) {
        List<Bson> conditions = new ArrayList<>();
        if (filter.enterprise() != null) {
            conditions.add(eq("enterprise", filter.enterprise()));
        }
        Status status = filter.status();
        if (status != null) {
            conditions.add(eq("status", status.name()));
        }
        if (filter.requestedBy() != null) {
            conditions.add(eq("requestedBy", filter.requestedBy()));
        }
        if (filter.before() != null) {
            conditions.add(lt("_id", filter.before()));
        }
        return documents
                .find(conditions.isEmpty() ? empty() : and(conditions), descending("_id"), filter.limit() + 1)
                .map(InspectionDocument::inspection)
                .collectList()
                .map(found -> Page.of(found, filter.limit(), inspection -> List.of(inspection.id())));
    }

    private static String subject(String id) {
        return "inspections/" + id;
    }
}
