package io.huiqi.awards.job;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Does what jobs order. */
public interface Work {

    /** About how many enterprises there are to look at. */
    Mono<Long> size();

    /** The portions after an enterprise, in order; the last one may be empty of rows. */
    Flux<Portion> after(String enterprise, JobOrder order);
}
