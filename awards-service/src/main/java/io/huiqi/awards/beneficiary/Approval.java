package io.huiqi.awards.beneficiary;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Decision;
import io.huiqi.awards.assessment.Outcome;
import io.huiqi.awards.assessment.Phrase;
import io.huiqi.awards.assessment.Reason;
import io.huiqi.awards.assessment.ReasonCode;
import io.huiqi.awards.assessment.Ruling;
import io.huiqi.awards.ledger.Allowance;
import io.huiqi.awards.ledger.Allowance.Share;
import io.huiqi.awards.ledger.Grant;
import io.huiqi.awards.policy.Procedure;
import io.huiqi.awards.pool.PoolKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the approval of a claim comes to, computed again with what is known by then. */
public sealed interface Approval {

    /**
     * It is granted.
     *
     * @param assessment with lines that come to what was approved
     * @param allowance why that is less than what is due; null if it is not
     */
    record Granted(
            Assessment assessment, Grant grant, @Nullable Allowance allowance) implements Approval {}

    /** It is not: more was approved than may be granted, or nothing may be granted any more. */
    record Refused(String policyVersion, List<Reason> reasons) implements Approval {}

    /**
     * Grants what was approved, at most what is due.
     *
     * @param fen what was approved, positive
     * @param share what there is for the claim where money was shared; null elsewhere
     */
    static Approval of(Beneficiary beneficiary, Claim claim, long fen, @Nullable Share share, Ruling ruling) {
        Assessment due = ruling.assess(
                claim.question(), beneficiary.facts(), beneficiary.ledger().entitlements(claim.policy()));
        boolean byDecision = due.item().procedure() == Procedure.DECISION;
        if (due.outcome() != Outcome.PAYABLE && !byDecision) {
            return new Refused(due.policy().version(), due.reasons());
        }
        if (fen > due.fen()) {
            return over(due, fen, due.fen());
        }
        Allowance allowance = new Allowance(fen, share);
        if (share != null && allowance.fen() == 0) {
            return nothingLeft(due, share);
        }
        Assessment approved = allowance.on(due);
        Grant grant = beneficiary
                .ledger()
                .grant(claim.id(), approved)
                .grantOf(claim.id())
                .orElseThrow();
        return new Granted(approved, grant, approved.fen() < due.fen() ? allowance : null);
    }

    /** Refuses a claim to which a shared pool left nothing. */
    private static Refused nothingLeft(Assessment due, Share share) {
        PoolKey pool = new PoolKey(share.pool(), share.fiscalYear());
        Phrase phrase =
                new PoolPhrase.Exhausted(pool, share.askedFen(), share.sharing().fen());
        return new Refused(
                due.policy().version(),
                List.of(new Reason(ReasonCode.POOL_EXHAUSTED, due.item().clause(), phrase)));
    }

    /** Refuses a decision document that an earlier grant named with another date or amount. */
    static Refused differs(Assessment due, Decision before) {
        Reason reason = new Reason(ReasonCode.DECISION_DIFFERS, due.item().clause(), new DecisionDiffersPhrase(before));
        return new Refused(due.policy().version(), List.of(reason));
    }

    /** Refuses more than may be granted. */
    static Refused over(Assessment due, long fen, long most) {
        Reason reason = new Reason(ReasonCode.OVER_DECISION, due.item().clause(), new ApprovalPhrase(fen, most));
        return new Refused(due.policy().version(), List.of(reason));
    }
}
