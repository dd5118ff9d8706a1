package io.huiqi.inspection.storage;

import io.huiqi.inspection.arrears.ArrearsReport;
import io.huiqi.inspection.complaint.Complaint;
import io.huiqi.kit.event.PendingEvent;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A complaint as stored, with what it is looked up by; public because the driver reads records by reflection. */
public record ComplaintDocument(
        @BsonId String id,
        String enterprise,
        String status,
        @Nullable String ban,
        @Nullable Instant nextDeadline,
        Complaint complaint,
        long sequence,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince)
        implements EventedDocument {

    static ComplaintDocument of(Complaint complaint, List<PendingEvent> pending) {
        ArrearsReport arrears = complaint.arrears();
        return new ComplaintDocument(
                complaint.id(),
                complaint.enterprise(),
                complaint.status().name(),
                arrears == null ? null : arrears.clause(),
                complaint.nextDeadline(),
                complaint,
                complaint.sequence(),
                pending,
                pending.get(0).time());
    }
}
