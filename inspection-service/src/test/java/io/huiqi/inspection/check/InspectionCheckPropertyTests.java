package io.huiqi.inspection.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.inspection.policy.PolicyFixtures;
import io.huiqi.inspection.policy.Readings;
import io.huiqi.inspection.policy.Readings.CategoryScope;
import io.huiqi.inspection.policy.Readings.OutsideQuietDays;
import io.huiqi.inspection.policy.Readings.OwnRandomPlan;
import io.huiqi.inspection.proposal.Category;
import io.huiqi.inspection.proposal.Deployer;
import io.huiqi.inspection.proposal.Kind;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.ProposalBuilder;
import io.huiqi.inspection.proposal.Visit;
import io.huiqi.inspection.rule.Outcome;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any proposal under any reading, against the reference that walks minute by minute. */
class InspectionCheckPropertyTests {

    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final Instant MIDNIGHT_IN_SHANGHAI = Instant.parse("2019-12-31T16:00:00Z");

    @Property(tries = 2000)
    void theDecisionEqualsTheReferenceThatWalksMinuteByMinute(
            @ForAll("visits") Visit visit, @ForAll("facts") Facts facts, @ForAll("readings") Readings readings) {
        Decision decision = decide(facts.about(visit), readings);
        MinuteByMinute reference = new MinuteByMinute(facts.about(visit), readings, facts.consented());

        assertThat(decision.blockingDays()).containsExactlyElementsOf(reference.blockingDays());
        assertThat(decision.alternative()).isEqualTo(reference.alternative());
        assertThat(decision.outcome() == Outcome.ALLOW)
                .isEqualTo(reference.blockingDays().isEmpty());
    }

    @Property(tries = 500, maxDiscardRatio = 50)
    void whateverIsOfferedIsAllowedWhenAsked(
            @ForAll("visits") Visit visit, @ForAll("facts") Facts facts, @ForAll("readings") Readings readings) {
        Visit offered = decide(facts.about(visit), readings).alternative();
        Assume.that(offered != null);

        assertThat(decide(facts.about(offered), readings).outcome()).isEqualTo(Outcome.ALLOW);
    }

    @Provide
    Arbitrary<Visit> visits() {
        Arbitrary<Integer> day = Arbitraries.integers().between(0, 5 * 366);
        Arbitrary<Integer> minuteOfDay = Arbitraries.integers().between(0, MINUTES_OF_A_DAY - 1);
        Arbitrary<Integer> length = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 50 * MINUTES_OF_A_DAY),
                Arbitraries.integers().between(1, 50).map(days -> days * MINUTES_OF_A_DAY));
        return Combinators.combine(day, minuteOfDay, length).as((d, m, minutes) -> {
            Instant start = MIDNIGHT_IN_SHANGHAI.plusSeconds(60L * (d * MINUTES_OF_A_DAY + m));
            return new Visit(start, start.plusSeconds(60L * minutes));
        });
    }

    @Provide
    Arbitrary<Facts> facts() {
        Arbitrary<Kind> kind = Arbitraries.oneOf(Arbitraries.just(Kind.INSPECTION), Arbitraries.of(Kind.class));
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        Arbitrary<Integer> planAge = Arbitraries.integers().between(0, 2).injectNull(0.3);
        return Combinators.combine(
                        kind,
                        Arbitraries.of(Deployer.class),
                        Arbitraries.of(Category.class),
                        either,
                        either,
                        planAge,
                        either)
                .as(Facts::new);
    }

    @Provide
    Arbitrary<Readings> readings() {
        return Combinators.combine(
                        Arbitraries.of(OutsideQuietDays.class),
                        Arbitraries.of(OwnRandomPlan.class),
                        Arbitraries.of(CategoryScope.class))
                .as(Readings::new);
    }

    private static Decision decide(Proposal proposal, Readings readings) {
        return new InspectionCheck(
                        PolicyFixtures.policies(PolicyFixtures.jiaozuo(readings)), PolicyFixtures.MONDAY_TO_FRIDAY)
                .decide(proposal);
    }

    /** All of a proposal but its time; {@code planAge} = days from publication to the visit, null without a plan. */
    record Facts(
            Kind kind,
            Deployer deployer,
            Category category,
            boolean document,
            boolean caseNumber,
            Integer planAge,
            boolean consented) {

        Proposal about(Visit visit) {
            ProposalBuilder proposal =
                    ProposalBuilder.visit(visit).kind(kind).deployedBy(deployer).about(category);
            if (document) {
                proposal.withDocument();
            }
            if (caseNumber) {
                proposal.withCaseNumber();
            }
            if (planAge != null) {
                proposal.underPlanPublishedOn(
                        visit.firstDay(PolicyFixtures.SHANGHAI).minusDays(planAge));
            }
            return consented ? proposal.withBothConsents().build() : proposal.build();
        }
    }
}
