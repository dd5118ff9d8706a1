package io.huiqi.awards.beneficiary;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Outcome;
import io.huiqi.awards.assessment.Phrase;
import io.huiqi.awards.assessment.Reason;
import io.huiqi.awards.assessment.ReasonCode;
import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.assessment.Ruling;
import io.huiqi.awards.beneficiary.Funding.Funded;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.ledger.Grant;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.policy.Procedure;
import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.PoolKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A beneficiary at one moment.
 *
 * @param isRegistered whether the registry announced it
 * @param answered the latest round answered, by claim
 */
public record Beneficiary(
        String uscc, boolean isRegistered, Facts facts, Ledger ledger, Map<String, Integer> answered) {

    private static final String NO_CLAUSE = "";

    public Beneficiary {
        answered = Map.copyOf(answered);
    }

    /** One that nothing is known about. */
    public static Beneficiary unknown(String uscc) {
        return new Beneficiary(uscc, false, Facts.NONE, Ledger.EMPTY, Map.of());
    }

    /** A beneficiary after an answer, and the answer. */
    public record Answered(Beneficiary beneficiary, Answer answer) {}

    /** Answers a claim where no pool limits what is payable. */
    public Optional<Answered> answer(Claim claim, Rulebook rulebook) {
        return answer(claim, rulebook, Funding.UNLIMITED);
    }

    /** Answers a claim; empty if this round of it was answered before, so that a claim heard twice changes nothing. */
    public Optional<Answered> answer(Claim claim, Rulebook rulebook, Funding funding) {
        if (answered.getOrDefault(claim.id(), 0) >= claim.round()) {
            return Optional.empty();
        }
        Optional<Ruling> ruling = rulebook.ruling(claim.policy(), claim.submittedAt());
        if (!isRegistered) {
            return Optional.of(refuse(claim, ReasonCode.UNKNOWN_ENTERPRISE, "单位", "enterprise", uscc));
        }
        if (ruling.isEmpty()) {
            return Optional.of(refuse(claim, ReasonCode.UNKNOWN_POLICY, "政策", "policy", claim.policy()));
        }
        String item = claim.question().item();
        if (!ruling.get().assessor().policy().items().containsKey(item)) {
            return Optional.of(refuse(claim, ReasonCode.UNKNOWN_ITEM, "事项", "item", item));
        }
        Assessment assessment = ruling.get().assess(claim.question(), facts, ledger.entitlements(claim.policy()));
        return Optional.of(funded(claim, assessment, funding));
    }

    private Answered funded(Claim claim, Assessment assessment, Funding funding) {
        Optional<Place> place = assessment.outcome() == Outcome.PAYABLE
                ? Place.of(assessment.policy(), assessment.item(), assessment.year())
                : Optional.empty();
        if (place.isEmpty()) {
            return assessed(claim, assessment);
        }
        Funded funded = place.get().isClosed(claim.submittedAt())
                ? new Funded.Closed()
                : funding.of(new Funding.Wish(claim, place.get(), assessment.fen()));
        return funded(claim, assessment, place.get(), funded);
    }

    private Answered funded(Claim claim, Assessment assessment, Place place, Funded funded) {
        PoolKey pool = place.key();
        if (funded instanceof Funded.Closed) {
            Phrase closed = new PoolPhrase.Closed(pool, place.closes());
            return assessed(claim, assessment.refused(reason(assessment, ReasonCode.POOL_CLOSED, closed)));
        }
        if (funded instanceof Funded.Exhausted none) {
            Phrase exhausted = new PoolPhrase.Exhausted(pool, assessment.fen(), none.available());
            return assessed(claim, assessment.refused(reason(assessment, ReasonCode.POOL_EXHAUSTED, exhausted)));
        }
        if (funded instanceof Funded.Waiting) {
            Phrase waits = place.onExhaustion() == Exhaustion.PRO_RATA
                    ? new PoolPhrase.Collected(pool, assessment.fen())
                    : new PoolPhrase.Waiting(pool, assessment.fen());
            Assessment waiting = assessment.waiting(reason(assessment, ReasonCode.POOL_WAITING, waits));
            return new Answered(after(claim, ledger), new Answer.Assessed(claim, waiting, null));
        }
        return assessed(claim, assessment);
    }

    private static Reason reason(Assessment assessment, ReasonCode code, Phrase phrase) {
        return new Reason(code, assessment.item().clause(), phrase);
    }

    private Answered assessed(Claim claim, Assessment assessment) {
        boolean grants =
                assessment.outcome() == Outcome.PAYABLE && assessment.item().procedure() == Procedure.EXPRESS;
        Ledger next = grants ? ledger.grant(claim.id(), assessment) : ledger;
        Grant grant = grants ? next.grantOf(claim.id()).orElseThrow() : null;
        return new Answered(after(claim, next), new Answer.Assessed(claim, assessment, grant));
    }

    private Answered refuse(Claim claim, ReasonCode code, String zh, String en, String name) {
        Reason reason = new Reason(code, NO_CLAUSE, new UnknownPhrase(zh, en, name));
        return new Answered(after(claim, ledger), new Answer.Unassessable(claim, reason));
    }

    private Beneficiary after(Claim claim, Ledger next) {
        Map<String, Integer> rounds = new HashMap<>(answered);
        rounds.put(claim.id(), claim.round());
        return new Beneficiary(uscc, isRegistered, facts, next, rounds);
    }
}
