package io.huiqi.awards;

import io.huiqi.awards.job.JobRunner;
import io.huiqi.awards.job.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks for jobs to do, one at a time in this process, and for old ones to forget. */
final class JobRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobRounds.class);
    private static final Duration FORGET_INTERVAL = Duration.ofHours(1);

    private final JobRunner runner;
    private final Jobs jobs;
    private final Clock clock;
    private final JobProperties properties;
    private final Disposable.Swap running = Disposables.swap();

    JobRounds(JobRunner runner, Jobs jobs, Clock clock, JobProperties properties) {
        this.runner = runner;
        this.jobs = jobs;
        this.clock = clock;
        this.properties = properties;
    }

    private Mono<Void> work() {
        return runner.runOne()
                .doOnNext(job -> log.info("job ended job={}", job))
                .then();
    }

    private Mono<Void> forget() {
        return jobs.forget(clock.instant().minus(properties.retention()))
                .filter(count -> count > 0)
                .doOnNext(count -> log.info("old jobs forgotten count={}", count))
                .then();
    }

    /** Again and again; what fails is tried again next time. */
    static Flux<Void> repeat(Duration interval, String what, Supplier<Mono<Void>> round) {
        return Flux.interval(interval)
                .onBackpressureDrop()
                .concatMap(
                        tick -> round.get().onErrorResume(failure -> {
                            log.warn("{} cause={}", what, failure.toString());
                            return Mono.empty();
                        }),
                        1);
    }

    @Override
    public void start() {
        Flux<Void> rounds = Flux.merge(
                repeat(properties.interval(), "job interrupted", this::work),
                repeat(FORGET_INTERVAL, "old jobs not forgotten", this::forget));
        running.update(rounds.subscribe(nothing -> {}, failure -> log.error("no more jobs are done", failure)));
    }

    @Override
    public void stop() {
        running.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        Disposable current = running.get();
        return current != null && !current.isDisposed();
    }
}
