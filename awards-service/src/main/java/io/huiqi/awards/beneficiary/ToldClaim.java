package io.huiqi.awards.beneficiary;

import io.huiqi.awards.assessment.Outcome;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.assessment.Reason;
import io.huiqi.awards.assessment.ReasonCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round of a claim with what it was told, kept whatever that was, so that it can be asked again under another policy.
 *
 * @param submittedAt when round 1 was submitted
 * @param outcome {@code granted}, or an {@link Outcome} by code; one that is {@code payable} waits for an approval or for
 *     money
 * @param fen what was granted, or found payable; of an approval that was refused, what had been approved
 * @param reasons the codes, the weightiest first
 * @param policyVersion the version that answered; null if the policy was not known
 * @param facts how often figures and master data had changed by then
 * @param approved whether this answers an approval
 */
public record ToldClaim(
        String id,
        int round,
        String policy,
        Instant submittedAt,
        Question question,
        String outcome,
        long fen,
        List<String> reasons,
        @Nullable String policyVersion,
        long facts,
        boolean approved) {

    public static final String GRANTED = "granted";

    public ToldClaim {
        reasons = List.copyOf(reasons);
    }

    /** What a submission was told. */
    public static ToldClaim of(Answer answer, long facts) {
        if (answer instanceof Answer.Assessed it) {
            String outcome = it.grant() == null ? it.assessment().outcome().code() : GRANTED;
            return of(
                    it.claim(),
                    outcome,
                    it.assessment().fen(),
                    it.assessment().reasons(),
                    it.assessment().policy().version(),
                    facts,
                    false);
        }
        Answer.Unassessable it = (Answer.Unassessable) answer;
        return of(it.claim(), it.reason().code().outcome().code(), 0, List.of(it.reason()), null, facts, false);
    }

    /** What an approval of so many fen was told. */
    public static ToldClaim of(Claim claim, long fen, Approval approval, long facts) {
        if (approval instanceof Approval.Granted it) {
            String version = it.assessment().policy().version();
            return of(claim, GRANTED, it.assessment().fen(), List.of(), version, facts, true);
        }
        Approval.Refused it = (Approval.Refused) approval;
        return of(claim, Outcome.REFUSED.code(), fen, it.reasons(), it.policyVersion(), facts, true);
    }

    private static ToldClaim of(
            Claim claim,
            String outcome,
            long fen,
            List<Reason> reasons,
            @Nullable String version,
            long facts,
            boolean approved) {
        return new ToldClaim(
                claim.id(),
                claim.round(),
                claim.policy(),
                claim.submittedAt(),
                claim.question(),
                outcome,
                fen,
                reasons.stream().map(reason -> reason.code().code()).distinct().toList(),
                version,
                facts,
                approved);
    }

    /** Whether it was found payable and is held until somebody approves it or money comes. */
    public boolean isWaiting() {
        return outcome.equals(Outcome.PAYABLE.code());
    }

    /** Whether an approval of it was refused; another sum may still be approved. */
    public boolean isRefusedApproval() {
        return approved && !outcome.equals(GRANTED);
    }

    /** Whether nothing but the money of a pool was missing. */
    public boolean isUnfunded() {
        return reasons.contains(ReasonCode.POOL_EXHAUSTED.code()) || reasons.contains(ReasonCode.POOL_CLOSED.code());
    }
}
