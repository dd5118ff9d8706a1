package io.huiqi.kit.consume;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The causal barrier: waits until a consumer group has applied everything that was on a topic when the wait began, so
 * that what follows sees all that was announced before it. Works whichever replica of the group owns the partition.
 */
public final class CaughtUp {

    private static final Duration STEP = Duration.ofMillis(5);

    private final Admin admin;
    private final Progress progress;
    private final String topic;
    private final String group;
    private final int partitions;
    private final Duration patience;

    /** @param patience how long to wait before failing with {@link DependencyUnavailable} */
    CaughtUp(Admin admin, Progress progress, String topic, String group, int partitions, Duration patience) {
        this.admin = admin;
        this.progress = progress;
        this.topic = topic;
        this.group = group;
        this.partitions = partitions;
        this.patience = patience;
    }

    /** Completes when the group has applied all that the topic holds now for these record keys. */
    public Mono<Void> withKeys(Collection<String> keys) {
        return with(keys.stream().map(this::partitionOf));
    }

    /** Completes when the group has applied all that the topic holds now. */
    public Mono<Void> withEverything() {
        return with(IntStream.range(0, partitions).mapToObj(number -> new TopicPartition(topic, number)));
    }

    private Mono<Void> with(Stream<TopicPartition> concerned) {
        Map<TopicPartition, OffsetSpec> wanted = concerned
                .distinct()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return from(admin.listOffsets(wanted).all())
                .flatMap(ends -> behind(ends).isEmpty() ? Mono.empty() : awaitCommitted(ends));
    }

    private Map<TopicPartition, ListOffsetsResultInfo> behind(Map<TopicPartition, ListOffsetsResultInfo> ends) {
        return ends.entrySet().stream()
                .filter(end -> progress.positionOf(group, end.getKey())
                        < end.getValue().offset())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Mono<Void> awaitCommitted(Map<TopicPartition, ListOffsetsResultInfo> ends) {
        return Mono.defer(() -> behind(ends).isEmpty() ? Mono.just(true) : committedPast(ends))
                .repeatWhen(rounds -> rounds.delayElements(STEP))
                .takeUntil(done -> done)
                .then()
                .timeout(
                        patience,
                        Mono.error(() ->
                                new DependencyUnavailable("group " + group + " has not caught up with " + topic)));
    }

    private Mono<Boolean> committedPast(Map<TopicPartition, ListOffsetsResultInfo> ends) {
        return from(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .map(committed -> behind(ends).entrySet().stream()
                        .allMatch(end -> offset(committed.get(end.getKey()))
                                >= end.getValue().offset()));
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    /** The same choice that the producer's default partitioner makes for a key. */
    private TopicPartition partitionOf(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return new TopicPartition(topic, Utils.toPositive(Utils.murmur2(bytes)) % partitions);
    }

    private static <T> Mono<T> from(KafkaFuture<T> future) {
        return Mono.fromFuture(future.toCompletionStage().toCompletableFuture());
    }
}
