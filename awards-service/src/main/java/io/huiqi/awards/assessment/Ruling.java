package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * How a policy answers at some time.
 *
 * @param assessor the version that answers
 * @param refusal why everything is refused, such as that the policy is closed; null while it is in force
 */
public record Ruling(Assessor assessor, @Nullable Reason refusal) {

    public boolean isInForce() {
        return refusal == null;
    }

    /**
     * What is due under an item of the policy for a year.
     *
     * @throws IllegalArgumentException if the version has no such item
     */
    public Assessment assess(Question question, Facts facts, Entitlements paid) {
        return refusal == null ? assessor.assess(question, facts, paid) : assessor.refuse(question, refusal);
    }
}
