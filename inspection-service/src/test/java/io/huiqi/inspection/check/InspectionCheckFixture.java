package io.huiqi.inspection.check;

import io.huiqi.inspection.policy.PolicyFixtures;
import io.huiqi.inspection.policy.Readings;
import io.huiqi.inspection.proposal.ProposalBuilder;
import io.huiqi.inspection.rule.Reason;

/** Asks the question for tests. */
final class InspectionCheckFixture {

    private InspectionCheckFixture() {}

    static Decision decide(ProposalBuilder proposal) {
        return decide(proposal, PolicyFixtures.DEFAULT_READINGS);
    }

    static Decision decide(ProposalBuilder proposal, Readings readings) {
        return new InspectionCheck(
                        PolicyFixtures.policies(PolicyFixtures.jiaozuo(readings)), PolicyFixtures.MONDAY_TO_FRIDAY)
                .decide(proposal.build());
    }

    static Reason reason(ProposalBuilder proposal) {
        return decide(proposal).decisive().reason();
    }

    static Reason reason(ProposalBuilder proposal, Readings readings) {
        return decide(proposal, readings).decisive().reason();
    }
}
