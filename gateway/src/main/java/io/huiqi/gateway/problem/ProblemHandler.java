package io.huiqi.gateway.problem;

import io.huiqi.gateway.trace.Correlation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Turns whatever escapes the filters into a problem document; the cause goes to the log only. */
@Component
@Order(-2) // before Spring Boot's own page at -1
class ProblemHandler implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final Problems problems;

    ProblemHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        Failure failure = Failure.of(error);
        if (failure.problem().status() >= 500) {
            report(exchange, failure, error);
        }
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error); // half an answer must not look like a whole one: the connection is closed
        }
        return problems.write(exchange, failure.problem(), failure.detail());
    }

    private static void report(ServerWebExchange exchange, Failure failure, Throwable error) {
        boolean fault = failure.problem() == Problem.FAULT;
        log.atLevel(fault ? Level.ERROR : Level.WARN)
                .setCause(fault ? error : null)
                .log(
                        "request failed status={} method={} path={} traceId={} cause={}",
                        failure.problem().status(),
                        exchange.getRequest().getMethod(),
                        exchange.getRequest().getPath().value(),
                        Correlation.traceId(exchange),
                        error.toString());
    }
}
