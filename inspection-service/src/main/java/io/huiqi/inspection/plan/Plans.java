package io.huiqi.inspection.plan;

import io.huiqi.kit.event.Cause;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All plans. A change is stored with its events in one write and announced right after it. */
public interface Plans {

    /** Empty when there is none. */
    Mono<Plan> find(String id);

    /** Those of a year, newest first. */
    Flux<Plan> ofYear(int year);

    Mono<Plan> add(Plan plan, Cause cause);

    /** Moves the latest state on, again if another change came in between; empty when there is no such plan. */
    Mono<PlanStep> change(String id, Function<Plan, PlanStep> step, Cause cause);
}
