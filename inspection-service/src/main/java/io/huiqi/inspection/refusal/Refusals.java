package io.huiqi.inspection.refusal;

import io.huiqi.kit.event.Cause;
import reactor.core.publisher.Mono;

/** All refusals; one that is recorded never changes. */
public interface Refusals {

    /** Empty when there is none. */
    Mono<Refusal> find(String id);

    Mono<Refusal> add(Refusal refusal, Cause cause);
}
