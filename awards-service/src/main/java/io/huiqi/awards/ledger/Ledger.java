package io.huiqi.awards.ledger;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Outcome;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.pool.Supplements;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Everything one beneficiary was granted, oldest first; a new grant makes a new ledger.
 *
 * @param adjustments what later facts made of the grants, oldest first
 * @param recoveries all that were ever opened, oldest first; of one award at most one is open
 */
public record Ledger(List<Grant> grants, List<Adjustment> adjustments, List<Recovery> recoveries) {

    public static final Ledger EMPTY = new Ledger(List.of());

    public Ledger {
        grants = List.copyOf(grants);
        adjustments = List.copyOf(adjustments);
        recoveries = List.copyOf(recoveries);
    }

    /** A ledger in which nothing was adjusted. */
    public Ledger(List<Grant> grants) {
        this(grants, List.of(), List.of());
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
        return new Ledger(all, adjustments, recoveries);
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

    /** What was granted under a policy and stands after adjustments, as the engine asks for it. */
    public Entitlements entitlements(String policy) {
        return entitlements(policy, grants);
    }

    /** What stands of the grants of a policy made before this one. */
    public Entitlements entitlementsBefore(Grant grant) {
        int position = grants.indexOf(grant);
        return entitlements(grant.policy(), grants.subList(0, position));
    }

    private Entitlements entitlements(String policy, List<Grant> among) {
        return Entitlements.of(among.stream()
                .filter(grant -> grant.policy().equals(policy))
                .flatMap(grant -> standing(grant).stream())
                .toList());
    }

    /** What a grant pays after its adjustments. */
    public List<Paid> standing(Grant grant) {
        return latestOf(grant.award()).map(Adjustment::paid).orElse(grant.paid());
    }

    /** The adjustments of an award, oldest first. */
    public List<Adjustment> adjustmentsOf(String award) {
        return adjustments.stream()
                .filter(adjustment -> adjustment.award().equals(award))
                .toList();
    }

    /** The latest adjustment of an award. */
    public Optional<Adjustment> latestOf(String award) {
        return adjustmentsOf(award).stream().reduce((earlier, later) -> later);
    }

    /** What the money of an award's next supplement is known by in its pool. */
    public String supplementKey(Grant grant) {
        return supplementKey(grant, Integer.MAX_VALUE);
    }

    /** The same for the supplement that an adjustment pays, by the adjustment's number. */
    public String supplementKey(Grant grant, int number) {
        long earlier = adjustmentsOf(grant.award()).stream()
                .filter(adjustment -> adjustment.number() < number && adjustment.toPayFen() > 0)
                .count();
        return Supplements.key(grant.claim(), earlier);
    }

    /** The recovery with this id. */
    public Optional<Recovery> recovery(String id) {
        return recoveries.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The recovery of an award that is not settled yet. */
    public Optional<Recovery> openRecoveryOf(String award) {
        return recoveriesOf(award).filter(each -> each.status().isOpen()).findFirst();
    }

    private Stream<Recovery> recoveriesOf(String award) {
        return recoveries.stream().filter(each -> each.award().equals(award));
    }

    /**
     * What was paid out for a grant and not received back, in fen; supplements count as paid. It differs from what the
     * grant comes to by what is still to be recovered.
     */
    public long paidOutFen(Grant grant) {
        long supplements = adjustmentsOf(grant.award()).stream()
                .mapToLong(Adjustment::toPayFen)
                .reduce(grant.fen(), Math::addExact);
        return recoveriesOf(grant.award()).mapToLong(Recovery::receivedFen).reduce(supplements, Math::subtractExact);
    }

    /** The same ledger with this recovery in the place of the one with its id. */
    public Ledger with(Recovery recovery) {
        return new Ledger(
                grants,
                adjustments,
                recoveries.stream()
                        .map(each -> each.id().equals(recovery.id()) ? recovery : each)
                        .toList());
    }

    /** What became of an award. */
    public AwardStanding standingOf(Grant grant) {
        long fen = Grant.sum(standing(grant));
        Optional<Adjustment> latest = latestOf(grant.award());
        if (openRecoveryOf(grant.award()).isPresent()) {
            return new AwardStanding(AwardStanding.Status.UNDER_RECOVERY, fen);
        }
        if (latest.isEmpty()) {
            return new AwardStanding(AwardStanding.Status.GRANTED, fen);
        }
        boolean recovered = latest.get().recovery() != null;
        return new AwardStanding(recovered ? AwardStanding.Status.RECOVERED : AwardStanding.Status.ADJUSTED, fen);
    }
}
