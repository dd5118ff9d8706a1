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
    private final AtomicLong lagMillis = new AtomicLong();

    SequencerMeters(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.copied = meters.counter("huiqi.feed.copied");
        this.repeated = meters.counter("huiqi.feed.repeated");
        meters.gauge("huiqi.feed.lag.seconds", lagMillis, millis -> millis.get() / MILLIS);
    }

    void copied(int events, int dropped) {
        copied.increment(events);
        repeated.increment(dropped);
    }

    /** Notes how old the newest record of a poll is while more records wait behind it; 0 when none do. */
    void lag(ConsumerRecords<String, byte[]> events, Consumer<String, byte[]> reader) {
        boolean waiting = reader.assignment().stream()
                .anyMatch(origin -> reader.currentLag(origin).orElse(0) > 0);
        if (!waiting) {
            lagMillis.set(0);
            return;
        }
        long newest = 0;
        for (ConsumerRecord<String, byte[]> event : events) {
            newest = Math.max(newest, event.timestamp());
        }
        if (newest > 0) {
            lagMillis.set(Math.max(0, clock.millis() - newest));
        }
    }

    /** This process no longer leads, so it has nothing to say about the lag. */
    void ended() {
        lagMillis.set(0);
    }
}
