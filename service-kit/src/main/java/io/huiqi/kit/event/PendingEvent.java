package io.huiqi.kit.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored inside the document whose change caused it, until the broker has it.
 *
 * @param type wire name
 * @param key record key: the enterprise
 * @param sequence counts the events of the subject from 1 without a gap
 * @param data the JSON that is sent, byte for byte
 */
public record PendingEvent(
        String id,
        String type,
        String subject,
        String key,
        long sequence,
        Instant time,
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent,
        String data) {}
