package io.huiqi.inspection.inspection;

import io.huiqi.events.InspectionEvent;
import io.huiqi.events.InspectionEvent.InspectionAllowed;
import io.huiqi.events.InspectionEvent.InspectionConsented;
import io.huiqi.events.InspectionEvent.InspectionDenied;
import io.huiqi.events.InspectionEvent.InspectionRequested;
import io.huiqi.inspection.check.Decision;
import io.huiqi.inspection.proposal.Consent;
import io.huiqi.inspection.proposal.Department;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.Visit;
import io.huiqi.inspection.proposal.Words;

/** The events of an inspection in the words of the shared contract. */
final class Announcements {

    private Announcements() {}

    static InspectionRequested requested(Inspection inspection) {
        Proposal proposal = inspection.proposal();
        Department department = proposal.department();
        return new InspectionRequested(
                inspection.id(),
                inspection.enterprise(),
                proposal.visit().start(),
                proposal.visit().end(),
                Words.of(proposal.kind()),
                Words.of(proposal.deployer()),
                Words.of(proposal.category()),
                new InspectionEvent.Department(department.name(), Words.of(department.level())));
    }

    static InspectionConsented consented(Inspection inspection, Consent consent) {
        return new InspectionConsented(
                inspection.id(),
                inspection.enterprise(),
                Words.of(consent.role()),
                Words.of(consent.level()),
                consent.at());
    }

    static InspectionAllowed allowed(Inspection inspection, Visit visit, Decision decision) {
        return new InspectionAllowed(
                inspection.id(),
                inspection.enterprise(),
                decision.decisive().reason().name(),
                decision.decisive().clause(),
                decision.decisive().policy(),
                visit.start(),
                visit.end());
    }

    static InspectionDenied denied(Inspection inspection, Decision decision) {
        Visit alternative = decision.alternative();
        return new InspectionDenied(
                inspection.id(),
                inspection.enterprise(),
                decision.decisive().reason().name(),
                decision.decisive().clause(),
                decision.decisive().policy(),
                decision.blockingDays(),
                alternative == null ? null : alternative.start(),
                alternative == null ? null : alternative.end());
    }
}
