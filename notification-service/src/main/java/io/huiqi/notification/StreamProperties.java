package io.huiqi.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How live streams behave.
 *
 * @param heartbeat silence after which a comment is sent
 * @param retry least pause the client is told to make before it reconnects; up to twice that, at random
 * @param stallTimeout how long a client may take nothing before its connection is closed
 * @param maxStreams open at once in this process
 */
@ConfigurationProperties("huiqi.stream")
public record StreamProperties(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("2s") Duration retry,
        @DefaultValue("30s") Duration stallTimeout,
        @DefaultValue("20000") int maxStreams) {}
