package io.huiqi.gateway.trace;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** What ties one request to the logs, events and answers it causes. */
public record Correlation(String id, TraceParent trace) {

    public static final String HEADER = "X-Correlation-Id";
    private static final String ATTRIBUTE = Correlation.class.getName();
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    /** Reads both headers; a malformed one counts as missing, and a missing correlation id is the trace id. */
    static Correlation from(HttpHeaders headers) {
        TraceParent trace = TraceParent.from(headers.getFirst(TraceParent.HEADER));
        String id = headers.getFirst(HEADER);
        return new Correlation(id != null && VALID.matcher(id).matches() ? id : trace.traceId(), trace);
    }

    /** The correlation of this exchange; only an exchange the filter has not seen yet has none. */
    public static @Nullable Correlation of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    /** The trace id of this exchange, empty before the filter has run. */
    public static String traceId(ServerWebExchange exchange) {
        Correlation correlation = of(exchange);
        return correlation == null ? "" : correlation.trace.traceId();
    }

    void attachTo(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }
}
