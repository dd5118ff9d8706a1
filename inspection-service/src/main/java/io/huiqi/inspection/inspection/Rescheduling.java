package io.huiqi.inspection.inspection;

import io.huiqi.events.InspectionEvent.InspectionConsentRevoked;
import io.huiqi.events.VisitEvent.InspectionRescheduled;
import io.huiqi.inspection.check.Decision;
import io.huiqi.inspection.check.InspectionCheck;
import io.huiqi.inspection.inspection.Step.Barred;
import io.huiqi.inspection.proposal.ConsentRole;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.Visit;
import io.huiqi.inspection.proposal.Words;
import java.util.List;

/**
 * Moves an inspection to the time of the joint visit it has become part of. Consents dated before the new start still
 * count; others lapse, which is said, and are to be given again. A pass is good for its own time only and is replaced.
 */
public final class Rescheduling {

    private final InspectionCheck check;
    private final InspectionSteps steps;

    public Rescheduling(InspectionCheck check, InspectionSteps steps) {
        this.check = check;
        this.steps = steps;
    }

    /** Moves it once; an inspection that has begun, is denied, or could not be allowed then stays where it is. */
    public Step move(Inspection inspection, String jointVisit, Visit time, Act act) {
        if (jointVisit.equals(inspection.jointVisit())) {
            return new Barred(Bar.ALREADY_JOINED);
        }
        return switch (inspection.status()) {
            case AWAITING_CONSENT, ALLOWED -> moved(inspection, jointVisit, time, act);
            case DENIED -> new Barred(Bar.INSPECTION_DENIED);
            case RUNNING, OVERRUN -> new Barred(Bar.ALREADY_STARTED);
            case FINISHED -> new Barred(Bar.ALREADY_FINISHED);
            case WITHDRAWN -> new Barred(Bar.ALREADY_WITHDRAWN);
        };
    }

    private Step moved(Inspection inspection, String jointVisit, Visit time, Act act) {
        Proposal proposal = inspection.proposal().with(time);
        List<ConsentRole> lapsed = proposal.consents().lapsing(time.start());
        proposal = proposal.with(proposal.consents().lapsed(time.start(), act.at()));
        Decision decision = check.decide(proposal);
        if (!decision.isAllowed() && !decision.isCurableByConsent()) {
            return new Barred(Bar.NOT_ALLOWED);
        }
        Draft draft = new Draft(inspection)
                .proposal(proposal)
                .jointVisit(jointVisit)
                .announce(new InspectionRescheduled(
                        inspection.id(),
                        inspection.enterprise(),
                        jointVisit,
                        time.start(),
                        time.end(),
                        lapsed.stream().map(Words::of).toList()));
        lapsed.forEach(role -> draft.announce(
                new InspectionConsentRevoked(inspection.id(), inspection.enterprise(), Words.of(role), act.at())));
        boolean unmoved = time.equals(inspection.proposal().visit()) && lapsed.isEmpty();
        if (!unmoved) {
            steps.renew(inspection, draft, decision, act);
        }
        return draft.taken("JOINED " + jointVisit, act);
    }
}
