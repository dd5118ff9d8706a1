package io.huiqi.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.claims.claim.Step.Transition;
import io.huiqi.events.AwardLine;
import io.huiqi.events.LocalizedText;
import io.huiqi.events.Reason;
import io.huiqi.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Claims and assessments by what they mean. */
final class ClaimFixtures {

    static final Instant MORNING = Instant.parse("2021-07-01T01:00:00Z");
    static final Instant NOON = Instant.parse("2021-07-01T04:00:00Z");
    static final Instant EVENING = Instant.parse("2021-07-01T10:00:00Z");
    static final DecisionDocument DECISION =
            new DecisionDocument("焦政纪要〔2021〕3号", LocalDate.of(2021, 6, 30), Money.ofYuan(800_000));
    static final Reason BELOW_THRESHOLD =
            new Reason("below-threshold", new LocalizedText("未达到50亿元", "Below 5 billion yuan"), "1");
    static final Reason MISSING_FIGURE = new Reason("missing-figure", new LocalizedText("缺少数据", "No figure"), "1");
    static final Award AWARD = new Award("award-1", Money.ofYuan(1_000_000));

    private ClaimFixtures() {}

    static Application application() {
        return new Application(
                "91410802MA45ABC18C", "jiaozuo-2020-17", "revenue-milestones", 2020, null, null, null, null, List.of());
    }

    static Claim submitted() {
        return Claim.submit("claim-1", application(), "integration", MORNING).claim();
    }

    static Claim inStatus(ClaimStatus status) {
        Claim claim = submitted();
        return new Claim(claim.id(), claim.application(), 1, status, claim.submittedAt(), null, null, claim.timeline());
    }

    static Claim awaitingCorrection() {
        return after(submitted().assess(assessment(AssessmentOutcome.NEEDS_CORRECTION, MISSING_FIGURE), NOON));
    }

    static Claim granted() {
        return after(submitted().grant(AWARD, NOON));
    }

    static Assessment payable(int round, Procedure procedure) {
        return assessment(round, procedure, AssessmentOutcome.PAYABLE, Money.ofYuan(1_000_000), List.of());
    }

    static Assessment assessment(AssessmentOutcome outcome, Reason... reasons) {
        return assessment(1, Procedure.EXPRESS, outcome, null, List.of(reasons));
    }

    private static Assessment assessment(
            int round, Procedure procedure, AssessmentOutcome outcome, @Nullable Money amount, List<Reason> reasons) {
        List<AwardLine> lines = amount == null
                ? List.of()
                : List.of(new AwardLine("01-3", amount.toString(), new LocalizedText("突破50亿元", "Passed 5 billion")));
        return new Assessment(round, procedure, outcome, amount, lines, reasons, "1");
    }

    static Claim after(Step step) {
        assertThat(step).isInstanceOf(Transition.class);
        return ((Transition) step).claim();
    }
}
