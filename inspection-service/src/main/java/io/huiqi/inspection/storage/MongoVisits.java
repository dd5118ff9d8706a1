package io.huiqi.inspection.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.inspection.Visits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;

/** Inspections found by the time of their visit. */
final class MongoVisits implements Visits {

    /** No visit is longer, so none that began earlier can reach into the time asked for. */
    private static final Duration LONGEST = Duration.ofDays(367);

    private static final String START = "inspection.proposal.visit.start";
    private static final String END = "inspection.proposal.visit.end";
    private static final String DEPARTMENT = "inspection.proposal.department.name";

    private final MongoCollection<InspectionDocument> inspections;

    MongoVisits(MongoCollection<InspectionDocument> inspections) {
        this.inspections = inspections;
    }

    static List<IndexModel> indexes() {
        return List.of(
                new IndexModel(ascending(START)),
                new IndexModel(ascending("enterprise", START)),
                new IndexModel(ascending(DEPARTMENT, START)));
    }

    @Override
    public Flux<Inspection> during(Wanted wanted, int limit) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(gte(START, wanted.from().minus(LONGEST)));
        conditions.add(lt(START, wanted.until()));
        conditions.add(gt(END, wanted.from()));
        if (wanted.enterprise() != null) {
            conditions.add(eq("enterprise", wanted.enterprise()));
        }
        if (wanted.department() != null) {
            conditions.add(eq(DEPARTMENT, wanted.department()));
        }
        return Flux.from(inspections
                        .find(and(conditions))
                        .sort(ascending(START, "_id"))
                        .limit(limit))
                .map(InspectionDocument::inspection);
    }
}
