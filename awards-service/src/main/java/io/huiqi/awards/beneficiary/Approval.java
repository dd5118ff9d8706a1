package io.huiqi.awards.beneficiary;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Outcome;
import io.huiqi.awards.assessment.Reason;
import io.huiqi.awards.assessment.ReasonCode;
import io.huiqi.awards.assessment.Ruling;
import io.huiqi.awards.ledger.Grant;
import io.huiqi.awards.policy.Procedure;
import java.util.List;

/** What the approval of a claim comes to, computed again with what is known by then. */
public sealed interface Approval {

    /**
     * It is granted.
     *
     * @param assessment with lines that come to what was approved
     * @param isWhole whether all of what is due was approved
     */
    record Granted(Assessment assessment, Grant grant, boolean isWhole) implements Approval {}

    /** It is not: more was approved than may be granted, or nothing may be granted any more. */
    record Refused(String policyVersion, List<Reason> reasons) implements Approval {}

    /**
     * Grants what was approved, at most what is due.
     *
     * @param fen what was approved, positive
     */
    static Approval of(Beneficiary beneficiary, Claim claim, long fen, Ruling ruling) {
        Assessment due = ruling.assess(
                claim.question(), beneficiary.facts(), beneficiary.ledger().entitlements(claim.policy()));
        boolean byDecision = due.item().procedure() == Procedure.DECISION;
        if (due.outcome() != Outcome.PAYABLE && !byDecision) {
            return new Refused(due.policy().version(), due.reasons());
        }
        if (fen > due.fen()) {
            return over(due, fen, due.fen());
        }
        Assessment approved = due.limitedTo(fen);
        Grant grant = beneficiary
                .ledger()
                .grant(claim.id(), approved)
                .grantOf(claim.id())
                .orElseThrow();
        return new Granted(approved, grant, fen == due.fen());
    }

    /** Refuses more than may be granted. */
    static Refused over(Assessment due, long fen, long most) {
        Reason reason = new Reason(ReasonCode.OVER_DECISION, due.item().clause(), new ApprovalPhrase(fen, most));
        return new Refused(due.policy().version(), List.of(reason));
    }
}
