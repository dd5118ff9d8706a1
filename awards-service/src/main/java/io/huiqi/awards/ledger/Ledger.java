package io.huiqi.awards.ledger;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Outcome;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Paid;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything one beneficiary was granted, oldest first; a new grant makes a new ledger. */
public record Ledger(List<Grant> grants) {

    public static final Ledger EMPTY = new Ledger(List.of());

    public Ledger {
        grants = List.copyOf(grants);
    }

    /** The grant of a claim, if it has one. */
    public Optional<Grant> grantOf(String claim) {
        return grants.stream().filter(grant -> grant.claim().equals(claim)).findFirst();
    }

    /**
     * Grants a payable assessment to a claim. A claim that has its grant keeps it: the ledger stays as it is.
     *
     * @throws IllegalArgumentException if nothing is payable
     */
    public Ledger grant(String claim, Assessment assessment) {
        if (grantOf(claim).isPresent()) {
            return this;
        }
        if (assessment.outcome() != Outcome.PAYABLE) {
            throw new IllegalArgumentException(
                    "cannot grant what is " + assessment.outcome().code());
        }
        List<Grant> all = new ArrayList<>(grants);
        all.add(grantFor(claim, assessment));
        return new Ledger(all);
    }

    private static Grant grantFor(String claim, Assessment assessment) {
        List<Paid> paid = assessment.lines().stream()
                .map(line -> line.paid(assessment.item().id(), assessment.year()))
                .toList();
        return new Grant(
                awardOf(claim),
                claim,
                assessment.policy().id(),
                assessment.policy().version(),
                paid,
                null);
    }

    /** The id of the award that a claim leads to, the same every time. */
    public static String awardOf(String claim) {
        return UUID.nameUUIDFromBytes(("award of " + claim).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** What was granted under a policy, as the engine asks for it. */
    public Entitlements entitlements(String policy) {
        return Entitlements.of(grants.stream()
                .filter(grant -> grant.policy().equals(policy))
                .flatMap(grant -> grant.paid().stream())
                .toList());
    }
}
