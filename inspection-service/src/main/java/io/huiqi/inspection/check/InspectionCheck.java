package io.huiqi.inspection.check;

import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.policy.InspectionPolicy;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.Visit;
import io.huiqi.inspection.quiet.Zone;
import io.huiqi.inspection.rule.DayOfVisit;
import io.huiqi.inspection.rule.DecisionOrder;
import io.huiqi.inspection.rule.Verdict;
import io.huiqi.inspection.workday.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers whether a proposed visit may take place; asking changes nothing. */
public final class InspectionCheck {

    private final InspectionPolicies policies;
    private final WorkingDays workingDays;

    public InspectionCheck(InspectionPolicies policies, WorkingDays workingDays) {
        this.policies = policies;
        this.workingDays = workingDays;
    }

    /** The proposal with the local day on which it is filed, from which its notice counts. */
    public Proposal filed(Proposal proposal, Instant at) {
        return proposal.filedOn(LocalDate.ofInstant(at, policies.zone()));
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
        InspectionPolicy policy = policies.inForceOn(date);
        return DecisionOrder.judge(new DayOfVisit(date, firstDay, proposal, policy, noticeFrom(proposal, policy)));
    }

    /** The last day of the period of notice, which is the first the visit may touch. */
    private @Nullable LocalDate noticeFrom(Proposal proposal, InspectionPolicy policy) {
        int notice = policy.notice().inspectionWorkingDays();
        LocalDate filedOn = proposal.filedOn();
        return notice == 0 || filedOn == null ? null : workingDays.after(filedOn, notice);
    }
}
