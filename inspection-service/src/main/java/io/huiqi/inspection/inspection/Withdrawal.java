package io.huiqi.inspection.inspection;

import io.huiqi.events.InspectionEvent.InspectionConsentRevoked;
import io.huiqi.events.InspectionEvent.InspectionWithdrawn;
import io.huiqi.inspection.check.InspectionCheck;
import io.huiqi.inspection.inspection.Step.Barred;
import io.huiqi.inspection.inspection.Step.Taken;
import io.huiqi.inspection.proposal.ConsentRole;
import io.huiqi.inspection.proposal.Consents;
import io.huiqi.inspection.proposal.Kind;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.Visit;
import io.huiqi.inspection.proposal.Words;
import java.util.List;

/**
 * Gives a request up before the visit starts. The consents given for it are void, so that nobody can use them for
 * anything else, and its pass is revoked with it.
 */
public final class Withdrawal {

    private final InspectionCheck check;

    public Withdrawal(InspectionCheck check) {
        this.check = check;
    }

    /** Withdraws it once, the same again changes nothing; what has started, is denied or has had its time stays as it is. */
    public Step withdraw(Inspection inspection, Act act) {
        return switch (inspection.status()) {
            case AWAITING_CONSENT, ALLOWED -> beforeStart(inspection, act);
            case WITHDRAWN -> new Taken(inspection, List.of());
            case DENIED -> new Barred(Bar.INSPECTION_DENIED);
            case RUNNING, OVERRUN -> new Barred(Bar.ALREADY_STARTED);
            case FINISHED -> new Barred(Bar.ALREADY_FINISHED);
        };
    }

    /** An emergency goes at once, so that once its time has begun nothing but its filing ends it. */
    private Step beforeStart(Inspection inspection, Act act) {
        Proposal proposal = inspection.proposal();
        Visit visit = proposal.visit();
        if (!act.at().isBefore(visit.end())) {
            return new Barred(Bar.TIME_IS_OVER);
        }
        if (proposal.kind() == Kind.EMERGENCY && !act.at().isBefore(visit.start())) {
            return new Barred(Bar.EMERGENCY_HAS_BEGUN);
        }
        return withdrawn(inspection, act);
    }

    private Step withdrawn(Inspection inspection, Act act) {
        Draft draft = new Draft(inspection)
                .status(Status.WITHDRAWN)
                .announce(new InspectionWithdrawn(inspection.id(), inspection.enterprise(), act.at()));
        for (ConsentRole role : ConsentRole.values()) {
            Consents consents = draft.proposal().consents();
            if (consents.stand(role)) {
                draft.consents(consents.revoked(role, act.at()))
                        .announce(new InspectionConsentRevoked(
                                inspection.id(), inspection.enterprise(), Words.of(role), act.at()));
            }
        }
        PassSteps.revoke(inspection, draft, act);
        return draft.decided(check.decide(draft.proposal())).taken("WITHDRAWN", act);
    }
}
