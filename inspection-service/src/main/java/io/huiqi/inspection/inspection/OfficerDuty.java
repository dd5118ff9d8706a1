package io.huiqi.inspection.inspection;

import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.policy.OfficerRule;
import io.huiqi.inspection.policy.OfficerRule.RequiredFor;
import io.huiqi.inspection.proposal.Proposal;
import java.util.List;

/** Whether enough officers are named for a visit, by the policy of its first day. */
public record OfficerDuty(InspectionPolicies policies) {

    /** Whether the visit has as many different officers as the policy asks for. */
    public boolean isMet(Inspection inspection) {
        return isMet(inspection.proposal(), inspection.officers());
    }

    /** Whether the enterprise may refuse because officers are not named; an emergency or a service visit never waits for names. */
    public boolean isWanting(Inspection inspection) {
        return isWantingFor(RequiredFor.REFUSAL, inspection.proposal(), inspection.officers());
    }

    boolean isMet(Proposal proposal, List<Officer> officers) {
        return officers.stream().map(Officer::certificateNo).distinct().count()
                >= ruleOf(proposal).minimum();
    }

    /** Whether something cannot be for want of names. */
    boolean isWantingFor(RequiredFor what, Proposal proposal, List<Officer> officers) {
        return proposal.kind().isOfficial()
                && what.compareTo(ruleOf(proposal).requiredFor()) <= 0
                && !isMet(proposal, officers);
    }

    private OfficerRule ruleOf(Proposal proposal) {
        return policies.inForceOn(proposal.visit().firstDay(policies.zone())).officers();
    }
}
