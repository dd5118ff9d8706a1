package io.huiqi.awards.decision;

import io.huiqi.awards.assessment.Decision;
import java.util.ArrayList;
import java.util.List;

/**
 * What a decision document (会议纪要) allows to be granted under a policy, and to which claims it goes. All grants under one
 * document together never exceed its amount, whoever they are for.
 *
 * @param decision as the first grant named it
 * @param uses at most one a claim
 */
public record DecidedSum(String policy, Decision decision, List<Use> uses) {

    public DecidedSum {
        uses = List.copyOf(uses);
    }

    /** What a claim takes, in fen. */
    public record Use(String claim, long fen) {}

    /** One that nothing was granted under. */
    public static DecidedSum untouched(String policy, Decision decision) {
        return new DecidedSum(policy, decision, List.of());
    }

    /** Whether a claim names the document as it was named before: with the same date and amount. */
    public boolean isOf(Decision named) {
        return decision.equals(named);
    }

    /** What other claims leave for a claim, in fen. */
    public long leftFor(String claim) {
        long others = uses.stream()
                .filter(use -> !use.claim().equals(claim))
                .mapToLong(Use::fen)
                .reduce(0, Math::addExact);
        return decision.fen() - others;
    }

    /** Without what a claim took. */
    public DecidedSum without(String claim) {
        return new DecidedSum(
                policy,
                decision,
                uses.stream().filter(use -> !use.claim().equals(claim)).toList());
    }

    /** With what a claim takes, in place of what it took before; at most what is left for it. */
    public DecidedSum with(Use use) {
        List<Use> all = new ArrayList<>(uses);
        all.removeIf(earlier -> earlier.claim().equals(use.claim()));
        all.add(use);
        return new DecidedSum(policy, decision, all);
    }
}
