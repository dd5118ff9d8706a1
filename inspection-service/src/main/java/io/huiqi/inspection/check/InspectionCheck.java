package io.huiqi.inspection.check;

import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.Visit;
import io.huiqi.inspection.rule.DayOfVisit;
import io.huiqi.inspection.rule.DecisionOrder;
import io.huiqi.inspection.rule.Verdict;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Answers whether a proposed visit may take place; asking changes nothing. */
public final class InspectionCheck {

    private final InspectionPolicies policies;

    public InspectionCheck(InspectionPolicies policies) {
        this.policies = policies;
    }

    /** Judges every local day the visit touches and combines the verdicts. */
    public Decision decide(Proposal proposal) {
        ZoneId zone = policies.zone();
        Visit visit = proposal.visit();
        LocalDate firstDay = visit.firstDay(zone);
        List<Verdict> days = visit.days(zone).stream()
                .map(date -> new DayOfVisit(date, firstDay, proposal, policies.inForceOn(date)))
                .map(DecisionOrder::judge)
                .toList();
        return new Decision(days, new Alternative(visit, days, zone).longest());
    }
}
