package io.huiqi.awards.decision;

import io.huiqi.awards.assessment.Decision;
import io.huiqi.awards.decision.DecidedSum.Use;
import io.huiqi.awards.decision.DecidedSums.Stored;
import reactor.core.publisher.Mono;

/** Lets grants draw on decision documents, exactly, however many replicas grant at once. */
public final class DecisionRegister {

    private final DecidedSums sums;

    public DecisionRegister(DecidedSums sums) {
        this.sums = sums;
    }

    /** How a claim's wish ended. */
    public sealed interface Drawn {

        /** It is noted; asking again changes nothing. */
        record Noted() implements Drawn {}

        /** Refused: other grants leave less than that, so many fen. */
        record Over(long left) implements Drawn {}

        /** Refused: the document was named with another amount or date before. */
        record Differs(Decision before) implements Drawn {}
    }

    /** Notes what a claim takes under a document, in place of what it took before. */
    public Mono<Drawn> draw(String policy, Decision decision, Use use) {
        return Mono.defer(() -> sums.find(policy, decision.documentNo()))
                .defaultIfEmpty(new Stored(DecidedSum.untouched(policy, decision), 0))
                .flatMap(stored -> draw(stored, decision, use));
    }

    /** Gives back what a claim takes under a document, because it is not granted; doing it again changes nothing. */
    public Mono<Void> release(String policy, String documentNo, String claim) {
        return Mono.defer(() -> sums.find(policy, documentNo))
                .filter(stored -> !stored.sum().without(claim).equals(stored.sum()))
                .flatMap(stored -> sums.save(new Stored(stored.sum().without(claim), stored.version() + 1)))
                .flatMap(saved -> saved ? Mono.<Void>empty() : release(policy, documentNo, claim));
    }

    private Mono<Drawn> draw(Stored stored, Decision decision, Use use) {
        DecidedSum sum = stored.sum();
        if (!sum.isOf(decision)) {
            return Mono.<Drawn>just(new Drawn.Differs(sum.decision()));
        }
        if (use.fen() > sum.leftFor(use.claim())) {
            return Mono.<Drawn>just(new Drawn.Over(sum.leftFor(use.claim())));
        }
        if (sum.uses().contains(use)) {
            return Mono.<Drawn>just(new Drawn.Noted());
        }
        return sums.save(new Stored(sum.with(use), stored.version() + 1))
                .flatMap(saved -> saved ? Mono.<Drawn>just(new Drawn.Noted()) : draw(sum.policy(), decision, use));
    }
}
