package io.huiqi.inspection.inspection;

import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.proposal.Visit;
import io.huiqi.inspection.workday.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;

/** By when an emergency visit must be filed: so many working days after the local day it begins on. */
public record EmergencyDeadline(InspectionPolicies policies, WorkingDays workingDays) {

    /** The last local day for filing. */
    public LocalDate of(Visit visit) {
        LocalDate day = visit.firstDay(policies.zone());
        return workingDays.after(day, policies.inForceOn(day).notice().emergencyFilingWorkingDays());
    }

    boolean isMet(LocalDate dueOn, Instant filedAt) {
        return !LocalDate.ofInstant(filedAt, policies.zone()).isAfter(dueOn);
    }
}
