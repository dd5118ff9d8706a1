package io.huiqi.notification.web;

import io.huiqi.kit.security.AccessRules;
import io.huiqi.notification.StreamProperties;
import io.huiqi.notification.feed.Feed;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import java.time.Clock;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The HTTP edge put together. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    AccessRules accessRules() {
        return new AccessRules().scope(HttpMethod.GET, "/api/v1/events", "events:read");
    }

    @Bean
    Streams streams(Feed feed, StreamProperties properties, Clock clock, MeterRegistry meters) {
        return new Streams(feed, properties, clock, meters);
    }

    @Bean
    PullFeed pullFeed(Feed feed) {
        return new PullFeed(feed);
    }

    @Bean
    FeedHealth feedHealthIndicator(Feed feed) {
        return new FeedHealth(feed);
    }

    /** A client that vanished without a word is noticed when it has not acknowledged a heartbeat for so long. */
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> deadConnections(StreamProperties properties) {
        int millis = Math.toIntExact(properties.stallTimeout().toMillis());
        return factory -> {
            if (Epoll.isAvailable()) {
                factory.addServerCustomizers(server -> server.childOption(EpollChannelOption.TCP_USER_TIMEOUT, millis));
            }
        };
    }
}
