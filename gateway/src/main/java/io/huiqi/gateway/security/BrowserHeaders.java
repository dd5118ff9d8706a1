package io.huiqi.gateway.security;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tells browsers what no page or answer of ours ever needs, so that they refuse it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BrowserHeaders implements WebFilter {

    private static final String DATA_ONLY = "default-src 'none'; frame-ancestors 'none'";
    private static final long ONE_YEAR_SECONDS = 31_536_000;

    private final String pages;

    BrowserHeaders(IssuerProperties issuer) {
        // Signing out posts a form here and is sent on to the issuer, which counts as a form target.
        this.pages = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + issuer.publicOrigin();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        boolean data = exchange.getRequest().getPath().value().startsWith("/api/");
        headers.set("Content-Security-Policy", data ? DATA_ONLY : pages);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if ("https".equals(exchange.getRequest().getURI().getScheme())) {
            headers.set("Strict-Transport-Security", "max-age=" + ONE_YEAR_SECONDS);
        }
        if (data) {
            exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> keepOutOfCaches(headers)));
        }
        return chain.filter(exchange);
    }

    /** What a service says about caching counts; without a word, an answer belongs to its reader alone. */
    private static void keepOutOfCaches(HttpHeaders headers) {
        if (!headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            headers.setCacheControl("no-store");
        }
    }
}
