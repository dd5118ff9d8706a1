package io.huiqi.awards.ledger;

import io.huiqi.awards.facts.Paid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An award in the ledger.
 *
 * @param award the award's id, made from the claim's so that a claim heard twice is one award
 * @param policyVersion the version that computed it, kept for ever
 * @param paid what each line paid, so that it is not paid again
 * @param evidence what it was computed from; null where nobody asked for it, and in grants older than evidence
 */
public record Grant(
        String award,
        String claim,
        String policy,
        String policyVersion,
        List<Paid> paid,
        @Nullable Evidence evidence) {

    public Grant {
        paid = List.copyOf(paid);
    }

    /** The same grant with what it was computed from. */
    public Grant with(Evidence computedFrom) {
        return new Grant(award, claim, policy, policyVersion, paid, computedFrom);
    }

    /** The sum in fen. */
    public long fen() {
        return sum(paid);
    }

    static long sum(List<Paid> lines) {
        return lines.stream().mapToLong(Paid::fen).reduce(0, Math::addExact);
    }

    /** The item it was granted under: a grant has at least one line, and all are of one item and year. */
    public String item() {
        return paid.get(0).item();
    }

    /** The assessed year. */
    public int year() {
        return paid.get(0).year();
    }
}
