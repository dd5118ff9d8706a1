package io.huiqi.gateway.limit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one client may ask of one gateway process.
 *
 * @param client rate of a client that has none of its own
 * @param clients rates by client id
 * @param anonymous rate of one address for requests without a token and for refused tokens
 * @param body largest request body
 * @param importBody largest body of an enterprise import
 */
@ConfigurationProperties("huiqi.limits")
record LimitProperties(
        @DefaultValue Rate client,
        @DefaultValue Map<String, Rate> clients,
        @Nullable Rate anonymous,
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("256MB") DataSize importBody) {

    /**
     * A token bucket.
     *
     * @param perSecond requests a second in the long run, at least 1
     * @param burst requests at once after a pause, at least 1
     */
    record Rate(
            @DefaultValue("2000") long perSecond,
            @DefaultValue("4000") long burst) {
        Rate {
            if (perSecond < 1 || burst < 1) {
                throw new IllegalArgumentException("A rate and its burst are at least 1");
            }
        }
    }

    Rate ofClient(String client) {
        return clients.getOrDefault(client, this.client);
    }

    Rate ofAddress() {
        return anonymous == null ? new Rate(100, 400) : anonymous;
    }
}
