package io.huiqi.inspection.complaint;

import static io.huiqi.inspection.policy.PolicyFixtures.jiaozuo;
import static io.huiqi.inspection.policy.PolicyFixtures.policies;
import static io.huiqi.inspection.proposal.ProposalBuilder.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.events.InspectionEvent.ComplaintOverdue;
import io.huiqi.events.InspectionEvent.ComplaintProgressed;
import io.huiqi.inspection.complaint.Progress.Barred;
import io.huiqi.inspection.complaint.Progress.Made;
import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.proposal.Department;
import io.huiqi.inspection.proposal.GovernmentLevel;
import io.huiqi.inspection.workday.WorkingDays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deadlines of complaints: 5 working days to accept, 30 to close, in a year without holidays. */
class ComplaintProcedureTests {

    private final ComplaintProcedure procedure =
            new ComplaintProcedure(policies(jiaozuo()), new WorkingDays(Set.of(), Set.of()));
    private final Complaint filed = procedure.file(
            "c-1",
            new Grievance(
                    "91410802MA45ABC18C",
                    null,
                    null,
                    new Department("Market regulation", GovernmentLevel.CITY),
                    "They came at night.",
                    null),
            act("2020-09-14T10:00:00+08:00"));

    @Test
    void theDeadlinesCountWorkingDaysFromTheDayAfter() {
        assertThat(filed.acceptBy()).hasToString("2020-09-21");
        assertThat(filed.resolveBy()).hasToString("2020-10-26");
    }

    @Test
    void aStepOnTheLastDayIsInTimeAndOnTheNextOneLate() {
        assertThat(progress(filed, ComplaintStatus.ACCEPTED, "2020-09-21T23:59:59+08:00")
                        .late())
                .isFalse();
        assertThat(progress(filed, ComplaintStatus.ACCEPTED, "2020-09-22T00:00:00+08:00")
                        .late())
                .isTrue();
    }

    @Test
    void notAcceptingAndNotClosingAreEachNotedOnce() {
        assertThat(pass(filed, "2020-09-21T23:59:59+08:00")).isInstanceOf(Barred.class);
        Made first = (Made) pass(filed, "2020-09-22T00:00:00+08:00");
        assertThat(pass(first.complaint(), "2020-09-23T00:00:00+08:00")).isInstanceOf(Barred.class);
        Made second = (Made) pass(first.complaint(), "2020-10-27T00:00:00+08:00");

        assertThat(((ComplaintOverdue) first.event()).dueOn()).isEqualTo(filed.acceptBy());
        assertThat(((ComplaintOverdue) second.event()).dueOn()).isEqualTo(filed.resolveBy());
        assertThat(pass(second.complaint(), "2021-01-01T00:00:00+08:00")).isInstanceOf(Barred.class);
    }

    @Test
    void acceptingItSetsTheDeadlineForClosingIt() {
        Complaint accepted = moved(filed, ComplaintStatus.ACCEPTED);
        Complaint investigated = moved(accepted, ComplaintStatus.INVESTIGATED);

        assertThat(((Made) pass(investigated, "2020-10-27T00:00:00+08:00")).event())
                .isEqualTo(new ComplaintOverdue("c-1", filed.enterprise(), "INVESTIGATED", filed.resolveBy()));
        assertThat(moved(investigated, ComplaintStatus.DISMISSED).nextDeadline())
                .isNull();
    }

    @Test
    void noStepIsSkipped() {
        assertThat(procedure.progress(filed, ComplaintStatus.RESOLVED, null, act("2020-09-15T10:00:00+08:00")))
                .isEqualTo(new Barred(ComplaintStatus.FILED, ComplaintStatus.RESOLVED));
    }

    private Complaint moved(Complaint complaint, ComplaintStatus next) {
        return ((Made) procedure.progress(complaint, next, null, act("2020-09-15T10:00:00+08:00"))).complaint();
    }

    private ComplaintProgressed progress(Complaint complaint, ComplaintStatus next, String at) {
        return (ComplaintProgressed) ((Made) procedure.progress(complaint, next, null, act(at))).event();
    }

    private Progress pass(Complaint complaint, String at) {
        return procedure.passDeadline(complaint, act(at));
    }

    private static Act act(String at) {
        return new Act(instant(at), "tester");
    }
}
