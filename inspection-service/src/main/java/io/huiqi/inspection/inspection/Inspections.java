package io.huiqi.inspection.inspection;

import io.huiqi.kit.event.Cause;
import io.huiqi.kit.paging.Page;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All inspections. A change is stored with its events in one write and announced right after it. */
public interface Inspections {

    /** Empty when there is none. */
    Mono<Inspection> find(String id);

    /** By the number of its latest or of a former pass; empty when it is no inspection's. */
    Mono<Inspection> findByPass(String number);

    Mono<Inspection> add(Step.Taken requested, Cause cause);

    /**
     * Takes a step on the latest state, again if another change came in between; empty when there is no such inspection.
     *
     * @param step may be asked more than once; must not change anything itself
     */
    Mono<Step> change(String id, Function<Inspection, Step> step, Cause cause);

    /** Ids of inspections whose next deadline has passed at an instant, the longest passed first. */
    Flux<String> overdueAt(Instant now);

    /** Finished visits under a plan drawn here, as far as not settled; those that finished by an instant, the earliest first. */
    Flux<Inspection> awaitingResult(Instant finishedBy);

    /** Settles that nothing more is awaited of a finished visit. */
    Mono<Void> settleResult(String id);

    /** Newest first; of one enterprise, in one status or asked for by one caller where wanted. */
    Mono<Page<Inspection>> list(Filter filter);

    /** Which inspections to list; {@code before} is the id of the last one seen. */
    record Filter(
            @Nullable String enterprise,
            @Nullable Status status,
            @Nullable String requestedBy,
            @Nullable String before,
            int limit) {}
}
