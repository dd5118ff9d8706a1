package io.huiqi.gateway.problem;

import io.huiqi.gateway.trace.Correlation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as {@code application/problem+json}, titled in the language the client asks for. */
@Component
public class Problems {

    private static final String RETRY_SECONDS = "2";

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** Answers with the problem; an answer already under way is left to be cut off. */
    public Mono<Void> write(ServerWebExchange exchange, Problem problem, String detail) {
        return Mono.defer(() -> {
            ServerHttpResponse response = exchange.getResponse();
            if (response.isCommitted()) {
                return Mono.empty();
            }
            byte[] body = json.writeValueAsBytes(document(exchange, problem, detail));
            response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
            describe(response.getHeaders(), problem, body.length);
            DataBuffer buffer = response.bufferFactory().wrap(body);
            return response.writeWith(Mono.just(buffer));
        });
    }

    private static void describe(HttpHeaders headers, Problem problem, int length) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLength(length);
        headers.setCacheControl("no-store");
        if (problem.isPassing() && !headers.containsHeader(HttpHeaders.RETRY_AFTER)) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
    }

    private static Map<String, Object> document(ServerWebExchange exchange, Problem problem, String detail) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:huiqi:problem:" + problem.code());
        document.put("title", problem.title(wantsChinese(exchange)));
        document.put("status", problem.status());
        document.put("code", problem.code());
        document.put("detail", detail);
        document.put("instance", exchange.getRequest().getPath().value());
        document.put("errors", List.of());
        document.put("traceId", Correlation.traceId(exchange));
        return document;
    }

    private static boolean wantsChinese(ServerWebExchange exchange) {
        Locale locale = exchange.getLocaleContext().getLocale();
        return locale != null && locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
