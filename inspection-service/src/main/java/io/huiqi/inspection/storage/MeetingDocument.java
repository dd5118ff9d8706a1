package io.huiqi.inspection.storage;

import io.huiqi.inspection.meeting.Meeting;
import io.huiqi.kit.event.PendingEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A meeting as stored; public because the driver reads records by reflection. */
public record MeetingDocument(
        @BsonId String id,
        LocalDate greenChannelDay,
        @Nullable Instant nextDeadline,
        Meeting meeting,
        long sequence,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince)
        implements EventedDocument {

    static MeetingDocument of(Meeting meeting, List<PendingEvent> pending) {
        return new MeetingDocument(
                meeting.id(),
                meeting.greenChannelDay(),
                meeting.nextDeadline(),
                meeting,
                meeting.sequence(),
                pending,
                pending.get(0).time());
    }
}
