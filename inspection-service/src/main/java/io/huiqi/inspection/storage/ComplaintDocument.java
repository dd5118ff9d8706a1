package io.huiqi.inspection.storage;

import io.huiqi.inspection.complaint.Complaint;
import io.huiqi.kit.event.PendingEvent;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A complaint as stored; public because the driver reads records by reflection. */
public record ComplaintDocument(
        @BsonId String id,
        @Nullable Instant nextDeadline,
        Complaint complaint,
        long sequence,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince)
        implements EventedDocument {

    static ComplaintDocument of(Complaint complaint, List<PendingEvent> pending) {
        return new ComplaintDocument(
                complaint.id(),
                complaint.nextDeadline(),
                complaint,
                complaint.sequence(),
                pending,
                pending.get(0).time());
    }
}
