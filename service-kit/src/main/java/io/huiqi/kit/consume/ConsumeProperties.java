package io.huiqi.kit.consume;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are taken and where topics are made.
 *
 * @param partitions of each service topic; the same everywhere, since the barrier computes with it
 * @param replication of topics that a service creates; 3 in production
 * @param concurrency consumer threads of each group in this process
 * @param attempts for a record that fails, before it becomes a dead letter
 * @param firstPause before the second attempt; doubles each time
 * @param barrierPatience how long a causal barrier waits
 */
@ConfigurationProperties("huiqi.events")
public record ConsumeProperties(
        @DefaultValue("12") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue("1") int concurrency,
        @DefaultValue("4") int attempts,
        @DefaultValue("200ms") Duration firstPause,
        @DefaultValue("10s") Duration barrierPatience) {}
