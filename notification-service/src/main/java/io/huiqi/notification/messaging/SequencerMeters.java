package io.huiqi.notification.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What operators see of the sequencer. */
final class SequencerMeters {

    private static final double MILLIS = 1000.0;

    private final Clock clock;
    private final Counter copied;
    private final Counter repeated;
    private final AtomicLong upTo;

    SequencerMeters(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.upTo = new AtomicLong(clock.millis());
        this.copied = meters.counter("huiqi.feed.copied");
        this.repeated = meters.counter("huiqi.feed.repeated");
        meters.gauge("huiqi.feed.lag.seconds", this, SequencerMeters::lagSeconds);
    }

    void copied(int events, int dropped) {
        copied.increment(events);
        repeated.increment(dropped);
    }

    /** Notes up to when the feed holds everything: now, or the oldest record just copied while more wait behind. */
    void reached(ConsumerRecords<String, byte[]> events, Consumer<String, byte[]> reader) {
        boolean waiting = reader.assignment().stream()
                .anyMatch(origin -> reader.currentLag(origin).orElse(0) > 0);
        if (!waiting) {
            upTo.set(clock.millis());
        } else if (!events.isEmpty()) {
            long oldest = Long.MAX_VALUE;
            for (ConsumerRecord<String, byte[]> event : events) {
                oldest = Math.min(oldest, event.timestamp());
            }
            upTo.set(oldest);
        }
    }

    /** Another replica leads, so this one has no lag to tell of. */
    void follows() {
        upTo.set(clock.millis());
    }

    /** Grows while this replica should copy and cannot. */
    private double lagSeconds() {
        return Math.max(0, clock.millis() - upTo.get()) / MILLIS;
    }
}
