package io.huiqi.inspection.inspection;

import static io.huiqi.inspection.proposal.ProposalBuilder.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.inspection.check.InspectionCheck;
import io.huiqi.inspection.inspection.Step.Taken;
import io.huiqi.inspection.pass.PassIssuer;
import io.huiqi.inspection.pass.PassNumbers;
import io.huiqi.inspection.pass.PlainSeal;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.policy.InspectionPolicy;
import io.huiqi.inspection.policy.OfficerRule;
import io.huiqi.inspection.policy.OfficerRule.RequiredFor;
import io.huiqi.inspection.policy.PolicyFixtures;
import io.huiqi.inspection.proposal.ProposalBuilder;
import java.util.Random;

/** Steps under any policies, for a visit on 2020-09-16 from 09:00 to 17:00. */
final class StepsFixture {

    static final String ENTERPRISE = "91410802MA45ABC18C";
    static final Act BEFORE = act("2020-09-15T10:00:00+08:00");
    static final Act DURING = act("2020-09-16T10:00:00+08:00");
    static final Officer WANG = new Officer("Wang Fang", "H-1");
    static final Officer LIU = new Officer("Liu Yang", "H-2");
    static final Officer ZHAO = new Officer("Zhao Lei", "H-3");

    private StepsFixture() {}

    static InspectionSteps steps(InspectionPolicies policies) {
        return new InspectionSteps(
                new InspectionCheck(policies, PolicyFixtures.MONDAY_TO_FRIDAY),
                new PassIssuer(new PassNumbers(new Random(1)), new PlainSeal()),
                new OfficerDuty(policies),
                new EmergencyDeadline(policies, PolicyFixtures.MONDAY_TO_FRIDAY));
    }

    static InspectionPolicy policy(RequiredFor requiredFor) {
        return policy(new OfficerRule(2, requiredFor));
    }

    static InspectionPolicy policy(OfficerRule officers) {
        InspectionPolicy policy = PolicyFixtures.jiaozuo();
        return new InspectionPolicy(
                policy.id(),
                policy.title(),
                policy.validFrom(),
                policy.quietPeriod(),
                policy.exemption(),
                policy.readings(),
                policy.notice(),
                officers,
                policy.greenChannelDay(),
                policy.jointVisits(),
                policy.frequency(),
                policy.clauses());
    }

    static ProposalBuilder visitOnTheSixteenth() {
        return ProposalBuilder.visitOn("2020-09-16");
    }

    static Act act(String at) {
        return new Act(instant(at), "tester");
    }

    static Taken taken(Step step) {
        assertThat(step).isInstanceOf(Taken.class);
        return (Taken) step;
    }
}
