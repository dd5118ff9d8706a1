package io.huiqi.inspection.inspection;

import io.huiqi.events.InspectionEvent.InspectionPassIssued;
import io.huiqi.events.InspectionEvent.InspectionPassRevoked;
import io.huiqi.inspection.check.Decision;
import io.huiqi.inspection.pass.Pass;
import io.huiqi.inspection.pass.PassIssuer;
import io.huiqi.inspection.policy.OfficerRule.RequiredFor;
import io.huiqi.inspection.proposal.Proposal;

/** What becomes of the pass while a step is being taken. */
final class PassSteps {

    private final PassIssuer passes;
    private final OfficerDuty officers;

    PassSteps(PassIssuer passes, OfficerDuty officers) {
        this.passes = passes;
        this.officers = officers;
    }

    /** Issues a pass for an allowed visit, unless the policy wants officers first. */
    void issue(Inspection inspection, Draft draft, Decision decision, Act act) {
        Proposal proposal = draft.proposal();
        if (officers.isWantingFor(RequiredFor.PASS, proposal, draft.officers())) {
            return;
        }
        Pass pass = passes.issue(
                inspection.id(),
                inspection.enterprise(),
                proposal,
                draft.officers().stream().map(Officer::name).toList(),
                decision.decisive(),
                act.at());
        draft.pass(pass)
                .announce(new InspectionPassIssued(
                        inspection.id(),
                        inspection.enterprise(),
                        pass.number(),
                        proposal.visit().start(),
                        proposal.visit().end()));
    }

    /** Takes a good pass back; without one nothing happens. */
    static void revoke(Inspection inspection, Draft draft, Act act) {
        Pass pass = draft.pass();
        if (pass != null && !pass.isRevoked()) {
            draft.revokedPass(pass.revoked(act.at()))
                    .announce(new InspectionPassRevoked(inspection.id(), inspection.enterprise(), pass.number()));
        }
    }
}
