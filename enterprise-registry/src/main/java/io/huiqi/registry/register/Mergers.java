package io.huiqi.registry.register;

import io.huiqi.kit.event.Cause;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.registry.enterprise.Decision;
import io.huiqi.registry.enterprise.Decision.Accepted;
import io.huiqi.registry.enterprise.Decision.Effect;
import io.huiqi.registry.enterprise.Decision.Refused;
import io.huiqi.registry.enterprise.Enterprise;
import io.huiqi.registry.enterprise.RecordMerger;
import io.huiqi.registry.enterprise.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * Records mergers. The predecessor is reserved first, which only one request can do, and the successor's document follows;
 * a request that died between the two is completed by telling it again. Of two mergers that together would form a circle
 * at least one is refused, both when they are told at the same moment.
 */
public final class Mergers {

    private final Register register;
    private final Registrar registrar;
    private final Takeovers takeovers;

    public Mergers(Register register, Registrar registrar, Takeovers takeovers) {
        this.register = register;
        this.registrar = registrar;
        this.takeovers = takeovers;
    }

    /** Completes when the merger is stored and announced, or refused. */
    public Mono<Decision> submit(RecordMerger merger, Cause cause) {
        return register.findAll(List.of(merger.enterprise(), merger.predecessor()))
                .flatMap(known -> decide(merger, known, cause));
    }

    private Mono<Decision> decide(RecordMerger merger, Map<Uscc, Entry> known, Cause cause) {
        Entry entry = known.get(merger.enterprise());
        if (entry == null) {
            return refused(new Refusal.UnknownEnterprise());
        }
        if (!known.containsKey(merger.predecessor())) {
            return refused(new Refusal.UnknownPredecessor());
        }
        Enterprise successor = entry.enterprise();
        return merger.isRecordedIn(successor)
                ? Mono.just(new Accepted(successor, Effect.UNCHANGED, List.of()))
                : reserve(merger, cause);
    }

    private Mono<Decision> reserve(RecordMerger merger, Cause cause) {
        Takeover wanted = Takeover.of(merger);
        return takeovers.reserve(wanted).flatMap(standing -> {
            if (!standing.equals(wanted)) {
                return refused(new Refusal.AlreadyMerged(standing.successor()));
            }
            return isCircle(wanted.successor(), new HashSet<>(Set.of(wanted.predecessor())))
                    .flatMap(circle -> circle
                            ? takeovers.withdraw(wanted).then(refused(new Refusal.CircularMerger()))
                            : registrar.submit(merger, cause));
        });
    }

    /** Whether following the takeovers from here leads to somebody met before. */
    private Mono<Boolean> isCircle(String from, Set<String> met) {
        return takeovers
                .of(from)
                .flatMap(next -> met.add(from) && !met.contains(next.successor())
                        ? isCircle(next.successor(), met)
                        : Mono.just(true))
                .defaultIfEmpty(false);
    }

    private static Mono<Decision> refused(Refusal refusal) {
        return Mono.just(new Refused(refusal));
    }
}
