package io.huiqi.inspection.watch;

import reactor.core.publisher.Mono;

/** One kind of deadline: finds those that have passed and notes each, whatever becomes of the others. */
interface Round {

    Mono<Void> run(Tick tick);
}
