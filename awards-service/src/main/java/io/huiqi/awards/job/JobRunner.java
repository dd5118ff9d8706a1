package io.huiqi.awards.job;

import io.huiqi.awards.job.Jobs.Held;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;

/**
 * Does jobs one after the other. A job interrupted by the end of its process, or by a part that is down, is gone on with
 * from its last stored portion once its lease is over, here or on another replica.
 */
public final class JobRunner {

    /** So often a job may be taken without coming further; then it is the job that ends the processes. */
    private static final int PATIENCE = 5;

    private final Jobs jobs;
    private final Work work;
    private final Duration lease;

    /** @param lease how long nothing may be heard of a holder; longer than any portion takes */
    public JobRunner(Jobs jobs, Work work, Duration lease) {
        this.jobs = jobs;
        this.work = work;
        this.lease = lease;
    }

    /** Takes a job and does it to its end: answers its id. Empty if there was none, or it was lost on the way. */
    public Mono<String> runOne() {
        return jobs.take(lease)
                .flatMap(held ->
                        run(held).filter(ended -> ended).map(ended -> held.job().id()));
    }

    private Mono<Boolean> run(Held held) {
        if (held.stalled() > PATIENCE) {
            return jobs.fail(held, "given up after " + PATIENCE + " attempts that did not come further");
        }
        return begin(held)
                .filter(mine -> mine)
                .flatMap(mine -> doPortions(held))
                .flatMap(jobs::finish)
                .onErrorResume(Unworkable.class, failure -> jobs.fail(held, failure.why()));
    }

    private Mono<Boolean> begin(Held held) {
        return held.job().total() > 0 ? Mono.just(true) : work.size().flatMap(total -> jobs.begin(held, total));
    }

    /** The job after its last portion; empty if it was lost. */
    private Mono<Held> doPortions(Held held) {
        AtomicReference<Held> now = new AtomicReference<>(held);
        return work.after(held.job().state().after(), held.job().order())
                .concatMap(portion -> keep(now, portion), 1)
                .all(kept -> kept)
                .filter(all -> all)
                .mapNotNull(all -> now.get());
    }

    private Mono<Boolean> keep(AtomicReference<Held> now, Portion portion) {
        return Mono.justOrEmpty(now.get())
                .flatMap(held -> jobs.keep(held, portion, lease))
                .doOnNext(now::set)
                .map(held -> true)
                .defaultIfEmpty(false);
    }
}
