package io.huiqi.registry.web;

import io.huiqi.kit.problem.Problem;
import io.huiqi.registry.register.Contended;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import reactor.core.publisher.Mono;

/** Tells a client to come back when other replicas kept overtaking its change. */
@RestControllerAdvice
class ContentionAdvice {

    @ExceptionHandler(Contended.class)
    Mono<Void> contended(Contended failure) {
        return Mono.error(new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "contended",
                        "Too many changes of this enterprise at once; nothing was changed. Try again shortly.")
                .asException());
    }
}
