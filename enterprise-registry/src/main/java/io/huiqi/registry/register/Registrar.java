package io.huiqi.registry.register;

import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.store.WriteBatcher;
import io.huiqi.registry.enterprise.Command;
import io.huiqi.registry.enterprise.Decision;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reactor.core.publisher.Mono;

/**
 * Records commands in batches: those that arrive while one batch is written go together in the next, with one read and
 * one write for all their enterprises.
 *
 * <p>Commands about one enterprise are decided in the order they came, each on the result of the one before. Only another
 * replica can come between; what it overtakes is decided anew.
 */
public final class Registrar {

    private static final int BATCH = 500;
    private static final int ROUNDS = 20;

    private final Register register;
    private final EventWriter events;
    private final Clock clock;
    private final WriteBatcher<Submission, Settled> batches = new WriteBatcher<>(BATCH, this::settle);

    public Registrar(Register register, EventWriter events, Clock clock) {
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /** Completes when the decision is stored and its events are announced, or left to the sweeper. */
    public Mono<Decision> submit(Command command, Cause cause) {
        return batches.submit(new Submission(command, cause))
                .flatMap(settled -> settled.announcement().thenReturn(settled.decision()));
    }

    private Mono<List<Settled>> settle(List<Submission> submissions) {
        return round(submissions, ROUNDS);
    }

    private Mono<List<Settled>> round(List<Submission> submissions, int roundsLeft) {
        Set<Uscc> concerned = submissions.stream()
                .map(submission -> submission.command().enterprise())
                .collect(Collectors.toSet());
        return register.findAll(concerned).flatMap(stored -> record(submissions, stored, roundsLeft));
    }

    private Mono<List<Settled>> record(List<Submission> submissions, Map<Uscc, Entry> stored, int roundsLeft) {
        Draft draft = new Draft(stored, events, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        List<Decision> decisions = submissions.stream().map(draft::decide).toList();
        List<Entry> changed = draft.changed();
        return (changed.isEmpty() ? Mono.just(Set.<Uscc>of()) : register.save(changed)).flatMap(overtaken -> {
            Mono<Void> announcement = announcement(changed, overtaken);
            List<Settled> settled = decisions.stream()
                    .map(decision -> new Settled(decision, announcement))
                    .toList();
            return overtaken.isEmpty() ? Mono.just(settled) : again(submissions, settled, overtaken, roundsLeft);
        });
    }

    private Mono<Void> announcement(List<Entry> changed, Set<Uscc> overtaken) {
        List<Entry> written = changed.stream()
                .filter(entry -> !overtaken.contains(entry.enterprise().uscc()))
                .toList();
        return written.isEmpty() ? Mono.empty() : register.announce(written).cache();
    }

    private Mono<List<Settled>> again(
            List<Submission> submissions, List<Settled> settled, Set<Uscc> overtaken, int roundsLeft) {
        if (roundsLeft == 0) {
            return Mono.error(new Contended());
        }
        List<Integer> places = IntStream.range(0, submissions.size())
                .filter(i -> overtaken.contains(submissions.get(i).command().enterprise()))
                .boxed()
                .toList();
        return round(places.stream().map(submissions::get).toList(), roundsLeft - 1)
                .map(anew -> {
                    List<Settled> all = new ArrayList<>(settled);
                    for (int i = 0; i < anew.size(); i++) {
                        all.set(places.get(i), anew.get(i));
                    }
                    return all;
                });
    }

    /** A command and what set it off. */
    record Submission(Command command, Cause cause) {}

    private record Settled(Decision decision, Mono<Void> announcement) {}
}
