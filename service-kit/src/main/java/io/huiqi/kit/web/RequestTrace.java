package io.huiqi.kit.web;

import io.huiqi.kit.event.Cause;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/**
 * The trace of a request and the correlation id its caller gave it.
 *
 * @param traceId 32 hexadecimal digits, or the request's own id where nothing is traced
 * @param traceparent W3C trace context, or null where nothing is traced
 * @param correlationId the {@code X-Correlation-Id} header when it is a plain word, else the trace id
 */
public record RequestTrace(String traceId, @Nullable String traceparent, String correlationId) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    /** Reads the trace of an exchange. */
    public static RequestTrace of(ServerWebExchange exchange) {
        Optional<TraceContext> context = ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(observation -> observation.<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan)
                .map(Span::context);
        String traceId = context.map(TraceContext::traceId)
                .orElseGet(() -> exchange.getRequest().getId());
        String traceparent = context.map(RequestTrace::traceparent).orElse(null);
        String given = exchange.getRequest().getHeaders().getFirst("X-Correlation-Id");
        String correlationId = given != null && PLAIN.matcher(given).matches() ? given : traceId;
        return new RequestTrace(traceId, traceparent, correlationId);
    }

    /** What the events of this request name as their cause. */
    public Cause cause() {
        return new Cause(correlationId, null, traceparent);
    }

    private static String traceparent(TraceContext context) {
        String flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + flags;
    }
}
