package io.huiqi.awards.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.MergedInto;
import io.huiqi.awards.facts.Merger;
import io.huiqi.awards.facts.Mergers;
import io.huiqi.awards.policy.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clause 1, note 8: a merger changes no amount; a reviewer is told where it may have shifted revenue. */
class MergerTests {

    private static final long YI = 10_000_000_000L;
    private static final LocalDate MERGED_ON = LocalDate.of(2020, 3, 1);
    private static final Merger MERGER = new Merger("91410883MA9K12P36D", MERGED_ON, "焦市监〔2020〕5号", "e-1");
    private static final MergedInto INTO = new MergedInto("91410802MA45ABC18C", MERGED_ON, "焦市监〔2020〕5号");
    private static final Question MILESTONES = Question.of("revenue-milestones", 2020);
    private static final Facts ALONE = new Facts(
            BeneficiaryKind.ENTERPRISE,
            "C",
            Map.of("taxableRevenue", FigureSeries.of(Map.of(2019, 48 * YI, 2020, 53 * YI, 2021, 62 * YI))),
            Map.of(),
            List.of());
    private static final Facts SUCCESSOR = ALONE.with(new Mergers(List.of(MERGER), null));
    private static final Facts PREDECESSOR = ALONE.with(new Mergers(List.of(), INTO));

    @Test
    void aMilestoneInTheYearOfTheMergerIsFlaggedForReview() {
        Assessment flagged = assess(MILESTONES, SUCCESSOR);

        assertThat(flagged.flags()).containsExactly("merger-shifted-revenue");
        assertThat(flagged.trace())
                .last()
                .satisfies(step -> assertThat(step.phrase().in(Language.ZH)).contains("吸收合并91410883MA9K12P36D"))
                .satisfies(step -> assertThat(step.phrase().in(Language.EN))
                        .startsWith("for review: it took over 91410883MA9K12P36D on 2020-03-01"));
    }

    @Test
    void outcomeAndAmountAreThoseWithoutTheMerger() {
        Assessment alone = assess(MILESTONES, ALONE);
        Assessment flagged = assess(MILESTONES, SUCCESSOR);

        assertThat(alone.flags()).isEmpty();
        assertThat(flagged.outcome()).isEqualTo(alone.outcome());
        assertThat(flagged.fen()).isEqualTo(150_000_000L);
        assertThat(flagged.lines()).isEqualTo(alone.lines());
        assertThat(flagged.trace()).startsWith(alone.trace().toArray(TraceStep[]::new));
    }

    @Test
    void laterYearsAreFlaggedAndEarlierOnesAreNot() {
        Facts mergedIn2021 = ALONE.with(new Mergers(
                List.of(new Merger("91410883MA9K12P36D", LocalDate.of(2021, 1, 1), "文〔2021〕1号", "e-1")), null));

        assertThat(assess(MILESTONES.inYear(2021), SUCCESSOR).flags()).hasSize(1);
        assertThat(assess(MILESTONES, mergedIn2021).flags()).isEmpty();
    }

    @Test
    void whatDoesNotPayForReachingAnAmountIsNotFlagged() {
        assertThat(assess(Question.of("brand", 2020), SUCCESSOR).flags()).isEmpty();
    }

    @Test
    void onItsLastDayAPredecessorMayStillClaim() {
        assertThat(assess(MILESTONES.on(MERGED_ON), PREDECESSOR).outcome()).isEqualTo(Outcome.PAYABLE);
    }

    @Test
    void theDayAfterItIsRefused() {
        Assessment refused = assess(MILESTONES.on(MERGED_ON.plusDays(1)), PREDECESSOR);

        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.reasons()).extracting(Reason::code).containsExactly(ReasonCode.MERGED);
        assertThat(refused.reasons().get(0).phrase().in(Language.EN)).contains("merged into 91410802MA45ABC18C");
    }

    private static Assessment assess(Question question, Facts facts) {
        return PolicyFixtures.jiaozuo().assess(question, facts, Entitlements.NONE);
    }
}
