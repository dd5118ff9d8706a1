package io.huiqi.kit.consume;

import io.huiqi.events.EventEnvelope;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * What a consumer does with the events of one poll.
 *
 * <p>They come in the order of their partitions, so the events of one enterprise from one topic are in order. The effect
 * must be idempotent: after a crash or a failure the same events come again, alone or in another company. Completion
 * means that everything is stored.
 */
@FunctionalInterface
public interface BatchHandler {

    Mono<Void> handle(List<EventEnvelope> events);
}
