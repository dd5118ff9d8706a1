package io.huiqi.inspection.watch;

import io.huiqi.kit.identity.Ids;
import io.huiqi.kit.store.Leases;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets every round look for its deadlines, again and again, on one replica at a time. */
@Component
class DeadlineWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeadlineWatch.class);

    private final List<Round> rounds;
    private final Leases leases;
    private final Clock clock;
    private final Ids ids;
    private final Duration interval;
    private final Disposable.Swap running = Disposables.swap();

    DeadlineWatch(
            List<Round> rounds,
            Leases leases,
            Clock clock,
            Ids ids,
            @Value("${inspection.deadline-interval}") Duration interval) {
        this.rounds = rounds;
        this.leases = leases;
        this.clock = clock;
        this.ids = ids;
        this.interval = interval;
    }

    private Mono<Void> look() {
        return leases.acquire("deadlines", interval.multipliedBy(3))
                .filter(mine -> mine)
                .flatMap(mine -> run(rounds, new Tick(clock.instant(), ids)));
    }

    /** One round that fails, and will be tried again, keeps no other from its deadlines. */
    static Mono<Void> run(List<Round> rounds, Tick tick) {
        return Flux.fromIterable(rounds)
                .concatMap(round -> Mono.defer(() -> round.run(tick)).onErrorResume(failure -> {
                    log.warn(
                            "deadlines not looked at round={} cause={}",
                            round.getClass().getSimpleName(),
                            failure.toString());
                    return Mono.empty();
                }))
                .then();
    }

    @Override
    public void start() {
        running.update(Flux.interval(interval)
                .onBackpressureDrop()
                .concatMap(tick -> look().onErrorResume(failure -> {
                    log.warn("deadlines not looked at cause={}", failure.toString());
                    return Mono.empty();
                }))
                .subscribe());
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
