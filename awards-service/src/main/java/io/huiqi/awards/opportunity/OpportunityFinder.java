package io.huiqi.awards.opportunity;

import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import java.util.List;

/**
 * Finds what one beneficiary could get in a year by assessing it again and again with one thing supposed otherwise. It
 * knows no rule of its own, so it cannot say anything that an assessment would not.
 */
public final class OpportunityFinder {

    private final Assessor assessor;
    private final int year;
    private final Facts facts;
    private final Entitlements paid;

    public OpportunityFinder(Assessor assessor, int year, Facts facts, Entitlements paid) {
        this.assessor = assessor;
        this.year = year;
        this.facts = facts;
        this.paid = paid;
    }

    /** All items of the policy, in its order. */
    public List<Opportunity> find() {
        return assessor.policy().items().values().stream()
                .map(item -> new Prospect(new Supposing(assessor, item, year, facts, paid)).opportunity())
                .toList();
    }
}
