package io.huiqi.awards.beneficiary;

import io.huiqi.awards.assessment.Question;
import java.time.Instant;

/**
 * A claim that was found payable and waits for somebody to approve it.
 *
 * @param claimSubmitted the id of the event that asked
 * @param claimAssessed the id of the event that answered
 */
public record OpenClaim(
        String id,
        int round,
        String policy,
        Instant submittedAt,
        Question question,
        String claimSubmitted,
        String claimAssessed) {

    public static OpenClaim of(Claim claim, String claimSubmitted, String claimAssessed) {
        return new OpenClaim(
                claim.id(),
                claim.round(),
                claim.policy(),
                claim.submittedAt(),
                claim.question(),
                claimSubmitted,
                claimAssessed);
    }

    /** The claim of the beneficiary with a code. */
    public Claim of(String uscc) {
        return new Claim(id, round, uscc, policy, submittedAt, question);
    }
}
