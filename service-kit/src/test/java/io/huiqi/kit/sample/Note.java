package io.huiqi.kit.sample;

import io.huiqi.kit.event.PendingEvent;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

public record Note(
        @BsonId String id,
        long version,
        String text,
        long sequence,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince) {}
