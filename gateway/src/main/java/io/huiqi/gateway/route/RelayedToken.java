package io.huiqi.gateway.route;

import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** The access token that stands behind a browser session, carried from the session to the service's request. */
public final class RelayedToken {

    private static final String ATTRIBUTE = RelayedToken.class.getName();

    private RelayedToken() {}

    public static void put(ServerWebExchange exchange, String token) {
        exchange.getAttributes().put(ATTRIBUTE, token);
    }

    static Optional<String> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }
}
