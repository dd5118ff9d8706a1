package io.huiqi.kit.problem;

import io.huiqi.kit.web.RequestTrace;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers every failure of a request, wherever it arose, with one problem document. */
@Order(-2)
public final class ProblemWriter implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);
    private static final String TYPE = "urn:huiqi:problem:";

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        Problem problem = Problems.of(failure);
        if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
            log.error("request failed traceId={}", RequestTrace.of(exchange).traceId(), failure);
        } else if (problem.status().is5xxServerError()) {
            log.warn(
                    "request failed traceId={} cause={}",
                    RequestTrace.of(exchange).traceId(),
                    failure.toString());
        }
        if (failure instanceof MethodNotAllowedException method) {
            exchange.getResponse().getHeaders().setAllow(method.getSupportedMethods());
        }
        return write(exchange, problem);
    }

    /** Writes a problem as the answer; if the answer has begun, the connection ends as the failure it is. */
    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(problem.asException());
        }
        response.setStatusCode(problem.status());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setCacheControl("no-store");
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
        }
        byte[] body = json.writeValueAsBytes(document(exchange, problem));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Map<String, Object> document(ServerWebExchange exchange, Problem problem) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", TYPE + problem.code());
        document.put("title", problem.status().getReasonPhrase());
        document.put("status", problem.status().value());
        document.put("code", problem.code());
        document.put("detail", problem.detail());
        document.put("instance", exchange.getRequest().getPath().value());
        document.putAll(problem.properties());
        document.put("errors", problem.errors());
        document.put("traceId", RequestTrace.of(exchange).traceId());
        return document;
    }
}
