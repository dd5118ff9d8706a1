package io.huiqi.awards.job;

import io.huiqi.kit.paging.Page;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All jobs and their results. At most one replica holds a job; what one that lost it writes changes nothing. */
public interface Jobs {

    /** Stores a job; one with its id that is there already stays as it is. */
    Mono<Void> order(Job job);

    Mono<Job> find(String id);

    /** Jobs, the latest ordered first; {@code after} is the last one seen, null to begin. */
    Mono<Page<Job>> list(int limit, @Nullable Seen after);

    /** How many jobs are not finished. */
    Mono<Long> unfinished();

    /** Cancels a job unless it is finished, and answers what it is then; empty if there is none. */
    Mono<Job> cancel(String id);

    /** Takes the oldest job that nobody holds, or whose holder has not been heard of for longer than its lease. */
    Mono<Held> take(Duration lease);

    /** Stores the size of the work found at the beginning. */
    Mono<Boolean> begin(Held held, long total);

    /**
     * Stores a portion and then the state that has it.
     *
     * @return the job as held from now on; empty if it is not held any more, by another's take-over or a cancellation
     */
    Mono<Held> keep(Held held, Portion portion, Duration lease);

    Mono<Boolean> finish(Held held);

    Mono<Boolean> fail(Held held, String why);

    /** The rows of a job's result, portion by portion, as fast as they are asked for. */
    Flux<byte[]> rows(Job job);

    /** Forgets jobs finished before an instant, with their results; answers how many. */
    Mono<Long> forget(Instant before);

    /** Where a list goes on: when the last job seen was ordered, and its id. */
    record Seen(Instant createdAt, String id) {}

    /**
     * A job in the hands of this replica.
     *
     * @param attempt how often it was taken, this time included
     * @param stalled how often it was taken since it last came further
     */
    record Held(Job job, int attempt, int stalled) {}
}
