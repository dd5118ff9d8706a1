package io.huiqi.inspection.storage;

import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.pass.FormerPass;
import io.huiqi.inspection.pass.Pass;
import io.huiqi.inspection.proposal.PublishedPlan;
import io.huiqi.kit.event.PendingEvent;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** An inspection as stored, with what it is found by beside it; public because the driver reads records by reflection. */
public record InspectionDocument(
        @BsonId String id,
        String enterprise,
        String status,
        @Nullable String requestedBy,
        @Nullable Instant nextDeadline,
        @Nullable Instant awaitsResultSince,
        @Nullable String passNumber,
        @Nullable List<String> formerPassNumbers,
        Inspection inspection,
        long sequence,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince)
        implements EventedDocument {

    static InspectionDocument of(Inspection inspection, List<PendingEvent> pending) {
        Pass pass = inspection.pass();
        return new InspectionDocument(
                inspection.id(),
                inspection.enterprise(),
                inspection.status().name(),
                inspection.requestedBy(),
                inspection.nextDeadline(),
                awaitsResultSince(inspection),
                pass == null ? null : pass.number(),
                numbers(inspection.former()),
                inspection,
                inspection.sequence(),
                pending,
                pending.get(0).time());
    }

    private static @Nullable Instant awaitsResultSince(Inspection inspection) {
        PublishedPlan plan = inspection.proposal().plan();
        return plan != null && plan.standing() == PublishedPlan.Standing.DRAWN ? inspection.finishedAt() : null;
    }

    private static @Nullable List<String> numbers(List<FormerPass> former) {
        return former.isEmpty() ? null : former.stream().map(FormerPass::number).toList();
    }
}
