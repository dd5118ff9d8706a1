package io.huiqi.inspection.inspection;

import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.proposal.Visit;
import io.huiqi.inspection.workday.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;

/** By when an emergency visit must be filed: so many working days after the local day it begins on. */
public record EmergencyDeadline(InspectionPolicies policies, WorkingDays workingDays) {

    /** The filing that a visit calls for. */
    Filing of(Visit visit) {
        LocalDate day = visit.firstDay(policies.zone());
        LocalDate dueOn =
                workingDays.after(day, policies.inForceOn(day).notice().emergencyFilingWorkingDays());
        Instant overdueFrom = dueOn.plusDays(1).atStartOfDay(policies.zone()).toInstant();
        return new Filing(dueOn, overdueFrom, false, null, null);
    }
}
