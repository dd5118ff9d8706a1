package io.huiqi.inspection.storage;

import io.huiqi.inspection.plan.Plan;
import io.huiqi.kit.event.PendingEvent;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A plan as stored; public because the driver reads records by reflection. */
public record PlanDocument(
        @BsonId String id,
        int year,
        Plan plan,
        long sequence,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince)
        implements EventedDocument {

    static PlanDocument of(Plan plan, List<PendingEvent> pending) {
        return new PlanDocument(
                plan.id(),
                plan.year(),
                plan,
                plan.sequence(),
                pending,
                pending.get(0).time());
    }
}
