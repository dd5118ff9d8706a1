package io.huiqi.inspection.ledger;

import static io.huiqi.inspection.proposal.ProposalBuilder.instant;

import io.huiqi.events.VisitEvent;
import io.huiqi.inspection.check.InspectionCheck;
import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.inspection.EmergencyDeadline;
import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.inspection.InspectionSteps;
import io.huiqi.inspection.inspection.OfficerDuty;
import io.huiqi.inspection.inspection.Rescheduling;
import io.huiqi.inspection.inspection.Withdrawal;
import io.huiqi.inspection.ledger.LedgerStep.Taken;
import io.huiqi.inspection.pass.PassIssuer;
import io.huiqi.inspection.pass.PassNumbers;
import io.huiqi.inspection.pass.PlainSeal;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.policy.PolicyFixtures;
import io.huiqi.inspection.proposal.ProposalBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One enterprise with its ledger, in memory. */
final class LedgerFixture {

    static final String ENTERPRISE = "91410802MA45ABC18C";
    static final Act ACT = new Act(instant("2020-09-01T10:00:00+08:00"), "tester");

    final InspectionSteps inspections;
    final Rescheduling rescheduling;
    final Withdrawal withdrawal;
    final LedgerSteps steps;
    final List<VisitEvent> heard = new ArrayList<>();
    VisitLedger ledger = VisitLedger.empty(ENTERPRISE);
    Instant now = ACT.at();

    LedgerFixture(InspectionPolicies policies) {
        InspectionCheck check = new InspectionCheck(policies, PolicyFixtures.MONDAY_TO_FRIDAY);
        this.inspections = new InspectionSteps(
                check,
                new PassIssuer(new PassNumbers(new Random(1)), new PlainSeal()),
                new OfficerDuty(policies),
                new EmergencyDeadline(policies, PolicyFixtures.MONDAY_TO_FRIDAY));
        this.rescheduling = new Rescheduling(check, inspections);
        this.withdrawal = new Withdrawal(check);
        this.steps = new LedgerSteps(policies, check);
    }

    /** An inspection is asked for and entered. */
    Inspection request(String id, ProposalBuilder proposal) {
        Inspection inspection = inspections
                .request(id, ENTERPRISE, proposal.build(), List.of(), ACT)
                .inspection();
        enter(inspection);
        return inspection;
    }

    LedgerStep enter(Inspection inspection) {
        return keep(steps.enter(ledger, inspection, now));
    }

    LedgerStep join(String inspection) {
        return keep(steps.answer(ledger, joint().id(), inspection, null, now));
    }

    LedgerStep decline(String inspection) {
        return keep(steps.answer(ledger, joint().id(), inspection, "busy", now));
    }

    JointVisit joint() {
        return ledger.jointVisits().get(ledger.jointVisits().size() - 1);
    }

    List<Class<?>> kinds() {
        return heard.stream().<Class<?>>map(VisitEvent::getClass).toList();
    }

    private LedgerStep keep(LedgerStep step) {
        if (step instanceof Taken taken) {
            ledger = taken.ledger();
            heard.addAll(taken.events());
        }
        return step;
    }
}
