package io.huiqi.awards.beneficiary;

import io.huiqi.awards.assessment.Question;
import java.time.Instant;

/**
 * A claim to be answered.
 *
 * @param round 1 for the first submission; each round is answered once
 * @param submittedAt when round 1 was submitted; decides which version of the policy answers
 * @param question what is claimed under the policy
 */
public record Claim(String id, int round, String enterprise, String policy, Instant submittedAt, Question question) {}
