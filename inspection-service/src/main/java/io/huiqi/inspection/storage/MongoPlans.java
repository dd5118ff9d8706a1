package io.huiqi.inspection.storage;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import io.huiqi.inspection.plan.Plan;
import io.huiqi.inspection.plan.PlanStep;
import io.huiqi.inspection.plan.PlanStep.Taken;
import io.huiqi.inspection.plan.Plans;
import io.huiqi.inspection.storage.EventedCollection.Change;
import io.huiqi.kit.event.Cause;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Plans of random inspections in the document store. */
final class MongoPlans implements Plans {

    static final String COLLECTION = "plans";
    static final List<IndexModel> INDEXES =
            List.of(new IndexModel(compoundIndex(ascending("year"), descending("_id"))));
    private static final int LIST_LIMIT = 200;

    private final EventedCollection<PlanDocument> documents;

    MongoPlans(EventedCollection<PlanDocument> documents) {
        this.documents = documents;
    }

    @Override
    public Mono<Plan> find(String id) {
        return documents.find(eq("_id", id)).map(PlanDocument::plan);
    }

    @Override
    public Flux<Plan> ofYear(int year) {
        return documents.find(eq("year", year), descending("_id"), LIST_LIMIT).map(PlanDocument::plan);
    }

    @Override
    public Mono<Plan> add(Plan plan, Cause cause) {
        return documents
                .insert(subject(plan.id()), List.of(plan.toEvent()), cause, pending -> PlanDocument.of(plan, pending))
                .thenReturn(plan);
    }

    @Override
    public Mono<PlanStep> change(String id, Function<Plan, PlanStep> step, Cause cause) {
        return documents.change(id, current -> {
            PlanStep result = step.apply(current.plan());
            if (result instanceof Taken taken) {
                var pending = documents.pending(current, subject(id), cause, List.of(taken.event()));
                return new Change<>(result, PlanDocument.of(taken.plan(), pending));
            }
            return new Change<>(result, null);
        });
    }

    private static String subject(String id) {
        return "plans/" + id;
    }
}
