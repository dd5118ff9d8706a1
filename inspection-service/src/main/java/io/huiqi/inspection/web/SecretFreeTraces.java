package io.huiqi.inspection.web;

import io.micrometer.common.KeyValue;
import org.springframework.http.server.reactive.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Keeps the secret of a calendar feed's address out of traces, which otherwise name the address of each request. */
@Component
class SecretFreeTraces extends DefaultServerRequestObservationConvention {

    private static final String NAME = "http.url";

    @Override
    protected KeyValue httpUrl(ServerRequestObservationContext context) {
        KeyValue url = super.httpUrl(context);
        int feeds = url.getValue().indexOf(FeedController.PATH);
        return feeds < 0 ? url : KeyValue.of(NAME, url.getValue().substring(0, feeds) + FeedController.PATH + "...");
    }
}
