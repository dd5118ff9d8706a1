package io.huiqi.inspection.storage;

import io.huiqi.kit.event.PendingEvent;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** One enterprise invited to one meeting, as stored; public because the driver reads records by reflection. */
public record InvitationDocument(
        @BsonId String id,
        String meeting,
        long sequence,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince) {}
