package io.huiqi.inspection.check;

import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.Visit;
import io.huiqi.inspection.quiet.Zone;
import io.huiqi.inspection.rule.DayOfVisit;
import io.huiqi.inspection.rule.DecisionOrder;
import io.huiqi.inspection.rule.Verdict;
import java.time.Instant;
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
        List<Verdict> days =
                visit.days(zone).stream().map(date -> judge(date, proposal)).toList();
        return new Decision(days, new Alternative(visit, days, zone).longest());
    }

    /** Whether a visit that is still going on at an instant has run into a quiet day it may not use. */
    public boolean hasRunIntoQuietDay(Proposal proposal, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, policies.zone());
        Verdict verdict = judge(today, proposal);
        return verdict.zone() == Zone.QUIET && !verdict.isAllowed();
    }

    private Verdict judge(LocalDate date, Proposal proposal) {
        LocalDate firstDay = proposal.visit().firstDay(policies.zone());
        return DecisionOrder.judge(new DayOfVisit(date, firstDay, proposal, policies.inForceOn(date)));
    }
}
