package io.huiqi.inspection.complaint;

import io.huiqi.events.InspectionEvent.ComplaintOverdue;
import io.huiqi.events.InspectionEvent.ComplaintProgressed;
import io.huiqi.inspection.arrears.ArrearsNotice;
import io.huiqi.inspection.arrears.ArrearsReport;
import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.inspection.TimelineEntry;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.policy.Notice;
import io.huiqi.inspection.workday.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How complaints are filed and moved on, with deadlines in working days of the policy in force. */
public final class ComplaintProcedure {

    private final InspectionPolicies policies;
    private final WorkingDays workingDays;

    public ComplaintProcedure(InspectionPolicies policies, WorkingDays workingDays) {
        this.policies = policies;
        this.workingDays = workingDays;
    }

    /**
     * A new complaint, its deadlines counted from the day after it is filed.
     *
     * @throws java.util.NoSuchElementException if it reports a notice of a day without {@link #arrearsBanOn a ban}
     */
    public Complaint file(String id, Grievance grievance, Act act) {
        LocalDate today = LocalDate.ofInstant(act.at(), policies.zone());
        Notice notice = policies.inForceOn(today).notice();
        ArrearsReport arrears = report(grievance.notice());
        return new Complaint(
                id,
                grievance.enterprise(),
                grievance.refusal(),
                grievance.inspection(),
                grievance.department(),
                grievance.text(),
                arrears,
                ComplaintStatus.FILED,
                workingDays.after(today, notice.complaintAcceptWorkingDays()),
                workingDays.after(today, notice.complaintResolveWorkingDays()),
                endOf(workingDays.after(today, notice.complaintAcceptWorkingDays())),
                null,
                List.of(new TimelineEntry(ComplaintStatus.FILED.name(), act.at(), act.by())),
                arrears == null ? 1 : 2);
    }

    /** The clause that forbids collecting historical arrears collectively on a local day, if one does. */
    public Optional<String> arrearsBanOn(LocalDate day) {
        return policies.inForceOn(day).arrearsBanOn(day);
    }

    private @Nullable ArrearsReport report(@Nullable ArrearsNotice notice) {
        return notice == null
                ? null
                : ArrearsReport.of(arrearsBanOn(notice.issuedOn()).orElseThrow(), notice);
    }

    /** Moves a complaint on; a late step is taken and marked as late. */
    public Progress progress(Complaint complaint, ComplaintStatus next, @Nullable String words, Act act) {
        if (!complaint.status().next().contains(next)) {
            return new Progress.Barred(complaint.status(), next);
        }
        boolean late = !act.at().isBefore(endOf(complaint.dueOn()));
        Complaint moved = complaint.moved(
                next,
                deadlineAfter(complaint, next),
                next.next().isEmpty() ? words : complaint.conclusion(),
                new TimelineEntry(next.name(), act.at(), act.by()));
        return new Progress.Made(
                moved, new ComplaintProgressed(complaint.id(), complaint.enterprise(), next.name(), act.at(), late));
    }

    /** Notes that a step is overdue; once for accepting it and once for closing it. */
    public Progress passDeadline(Complaint complaint, Act act) {
        Instant deadline = complaint.nextDeadline();
        ComplaintStatus status = complaint.status();
        if (deadline == null || act.at().isBefore(deadline)) {
            return new Progress.Barred(status, status);
        }
        Complaint noted = complaint.moved(
                status,
                status == ComplaintStatus.FILED && deadline.equals(endOf(complaint.acceptBy()))
                        ? endOf(complaint.resolveBy())
                        : null,
                complaint.conclusion(),
                new TimelineEntry("OVERDUE", act.at(), act.by()));
        return new Progress.Made(
                noted, new ComplaintOverdue(complaint.id(), complaint.enterprise(), status.name(), dueOn(deadline)));
    }

    private @Nullable Instant deadlineAfter(Complaint complaint, ComplaintStatus next) {
        return switch (next) {
            case FILED, RESOLVED, DISMISSED -> null;
            case ACCEPTED -> endOf(complaint.resolveBy());
            case INVESTIGATED -> complaint.nextDeadline();
        };
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(policies.zone()).toInstant();
    }

    private LocalDate dueOn(Instant deadline) {
        return LocalDate.ofInstant(deadline, policies.zone()).minusDays(1);
    }
}
