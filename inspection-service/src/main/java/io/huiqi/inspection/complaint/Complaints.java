package io.huiqi.inspection.complaint;

import io.huiqi.kit.event.Cause;
import io.huiqi.kit.paging.Page;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

    /** Newest first; of one enterprise, in one status or about one ban where asked. */
    Mono<Page<Complaint>> list(Filter filter);

    /**
     * Which complaints to list.
     *
     * @param ban the clause of the ban they report, such as {@code 17-3}
     * @param before the id of the last one seen
     */
    record Filter(
            @Nullable String enterprise,
            @Nullable ComplaintStatus status,
            @Nullable String ban,
            @Nullable String before,
            int limit) {}
}
