package io.huiqi.inspection.storage;

import io.huiqi.inspection.refusal.Refusal;
import io.huiqi.kit.event.PendingEvent;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A refusal as stored; public because the driver reads records by reflection. */
public record RefusalDocument(
        @BsonId String id,
        Refusal refusal,
        long sequence,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince)
        implements EventedDocument {

    static RefusalDocument of(Refusal refusal, List<PendingEvent> pending) {
        return new RefusalDocument(
                refusal.id(), refusal, 1, pending, pending.get(0).time());
    }
}
