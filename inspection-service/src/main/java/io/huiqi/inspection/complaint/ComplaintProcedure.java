package io.huiqi.inspection.complaint;

import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.inspection.TimelineEntry;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.policy.Notice;
import io.huiqi.inspection.proposal.Department;
import io.huiqi.inspection.workday.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How complaints are filed and moved on, with deadlines in working days of the policy in force. */
public final class ComplaintProcedure {

    private final InspectionPolicies policies;
    private final WorkingDays workingDays;

    public ComplaintProcedure(InspectionPolicies policies, WorkingDays workingDays) {
        this.policies = policies;
        this.workingDays = workingDays;
    }

    /** A new complaint, its deadlines counted from the day after it is filed. */
    public Complaint file(
            String id,
            String enterprise,
            @Nullable String refusal,
            @Nullable String inspection,
            Department department,
            String text,
            Act act) {
        LocalDate today = LocalDate.ofInstant(act.at(), policies.zone());
        Notice notice = policies.inForceOn(today).notice();
        return new Complaint(
                id,
                enterprise,
                refusal,
                inspection,
                department,
                text,
                ComplaintStatus.FILED,
                workingDays.after(today, notice.complaintAcceptWorkingDays()),
                workingDays.after(today, notice.complaintResolveWorkingDays()),
                null,
                List.of(new TimelineEntry(ComplaintStatus.FILED.name(), act.at(), act.by())),
                1);
    }

    /** Moves a complaint on; a late step is taken and marked as late. */
    public Progress progress(Complaint complaint, ComplaintStatus next, @Nullable String words, Act act) {
        return complaint.status().next().contains(next)
                ? complaint.progress(next, words, act, policies.zone())
                : new Progress.Barred(complaint.status(), next);
    }
}
