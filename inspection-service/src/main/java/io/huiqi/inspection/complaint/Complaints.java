package io.huiqi.inspection.complaint;

import io.huiqi.kit.event.Cause;
import java.time.Instant;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All complaints. A change is stored with its event in one write and announced right after it. */
public interface Complaints {

    /** Empty when there is none. */
    Mono<Complaint> find(String id);

    Mono<Complaint> add(Complaint complaint, Cause cause);

    /** Moves the latest state on, again if another change came in between; empty when there is no such complaint. */
    Mono<Progress> change(String id, Function<Complaint, Progress> step, Cause cause);

    /** Ids of complaints whose next deadline has passed at an instant, the longest passed first. */
    Flux<String> overdueAt(Instant now);
}
