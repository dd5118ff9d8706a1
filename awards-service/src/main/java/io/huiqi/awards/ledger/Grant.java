package io.huiqi.awards.ledger;

import io.huiqi.awards.facts.Paid;
import java.util.List;

/**
 * An award in the ledger.
 *
 * @param award the award's id, made from the claim's so that a claim heard twice is one award
 * @param policyVersion the version that computed it, kept for ever
 * @param paid what each line paid, so that it is not paid again
 */
public record Grant(String award, String claim, String policy, String policyVersion, List<Paid> paid) {

    public Grant {
        paid = List.copyOf(paid);
    }

    /** The sum in fen. */
    public long fen() {
        return paid.stream().mapToLong(Paid::fen).reduce(0, Math::addExact);
    }
}
