package io.huiqi.awards.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How pools are closed.
 *
 * @param interval how often to look for pools whose last day is over
 * @param closingGrace how long after that day to wait for claims submitted on it that were not announced at once
 */
@ConfigurationProperties("awards.pools")
record PoolProperties(Duration interval, Duration closingGrace) {}
