package io.huiqi.notification.messaging;

import io.huiqi.kit.event.CloudEvents;
import io.huiqi.notification.feed.RecentIds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * One replica's time as the writer of the feed. It begins by shutting out every earlier writer, which also ends a
 * transaction that one left open; then it reads from the feed how far the origins were copied; then it copies poll by
 * poll, each in one transaction that carries the new positions. So nothing is copied twice or left out, whenever a writer
 * dies; any failure simply ends the term.
 */
final class SequencerTerm implements AutoCloseable {

    private static final int POLL_LIMIT = 2000;
    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final SequencerSettings settings;
    private final SequencerMeters meters;
    private final Producer<String, byte[]> writer;
    private final Consumer<String, byte[]> reader;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final RecentIds recentIds;

    SequencerTerm(FeedClients clients, SequencerSettings settings, SequencerMeters meters) {
        this.settings = settings;
        this.meters = meters;
        this.recentIds = new RecentIds(settings.recentIds());
        this.writer = clients.writer(settings.name());
        this.reader = clients.originReader(settings.name() + ".origins", POLL_LIMIT);
    }

    /** Takes over; returns how many origin partitions there are. */
    int begin() {
        writer.initTransactions();
        new FeedEnd(reader, settings.feed()).readBack(settings.recentIds(), this::remember);
        Set<TopicPartition> origins = origins();
        reader.assign(origins);
        origins.forEach(origin -> reader.seek(origin, positions.getOrDefault(origin, 0L)));
        return origins.size();
    }

    /** Copies what has come meanwhile; waits a moment when nothing has. */
    void copy() {
        ConsumerRecords<String, byte[]> events = reader.poll(IDLE);
        List<ProducerRecord<String, byte[]>> copies = new ArrayList<>(events.count());
        for (ConsumerRecord<String, byte[]> event : events) {
            positions.put(new TopicPartition(event.topic(), event.partition()), event.offset() + 1);
            String id = CloudEvents.header(event.headers(), FeedFormat.ID);
            if (id == null || recentIds.add(id)) {
                copies.add(FeedFormat.copy(event, settings.feed()));
            }
        }
        write(copies);
        meters.copied(copies.size(), events.count() - copies.size());
        meters.reached(events, reader);
    }

    /** Whether topics or partitions have been added that this term does not read yet. */
    boolean isOutdated() {
        return !origins().equals(reader.assignment());
    }

    /** Leaves the transaction of the moment, if any, to be ended by the next term. */
    @Override
    public void close() {
        writer.close(CLOSING);
        reader.close(CloseOptions.timeout(CLOSING));
    }

    private void write(List<ProducerRecord<String, byte[]>> copies) {
        if (copies.isEmpty()) {
            return;
        }
        FeedFormat.putPositions(copies.get(copies.size() - 1).headers(), positions);
        writer.beginTransaction();
        for (ProducerRecord<String, byte[]> copy : copies) {
            Future<RecordMetadata> unused = writer.send(copy); // the commit fails if it does
        }
        writer.commitTransaction();
    }

    private void remember(ConsumerRecord<String, byte[]> copied) {
        positions.putAll(FeedFormat.positions(copied.headers()));
        String id = CloudEvents.header(copied.headers(), FeedFormat.ID);
        if (id != null) {
            recentIds.add(id);
        }
    }

    private Set<TopicPartition> origins() {
        return settings.origins().stream()
                .flatMap(topic -> reader.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toSet());
    }
}
