package io.huiqi.inspection.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.inspection.policy.PolicyFixtures;
import io.huiqi.inspection.policy.Readings;
import io.huiqi.inspection.proposal.Category;
import io.huiqi.inspection.proposal.Deployer;
import io.huiqi.inspection.proposal.Kind;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.ProposalBuilder;
import io.huiqi.inspection.proposal.Visit;
import io.huiqi.inspection.rule.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random proposals, reproducible by their seed, against the reference that walks minute by minute. */
class InspectionCheckPropertyTests {

    private static final int PROPOSALS_OF_EACH_READING = 250;
    private static final int LONGEST_VISIT_MINUTES = 50 * 24 * 60;
    private static final Instant FIRST_START = Instant.parse("2020-01-01T00:00:00Z");
    private static final int START_RANGE_MINUTES = 5 * 366 * 24 * 60;

    @ParameterizedTest
    @MethodSource("io.huiqi.inspection.check.FullMatrixTests#allReadings")
    void theDecisionEqualsTheReferenceThatWalksMinuteByMinute(Readings readings) {
        for (int seed = 0; seed < PROPOSALS_OF_EACH_READING; seed++) {
            Random random = new Random(seed);
            boolean consented = random.nextBoolean();
            Proposal proposal = anyProposal(random, anyVisit(random), consented);
            Decision decision = decide(proposal, readings);
            MinuteByMinute reference = new MinuteByMinute(proposal, readings, consented);

            assertThat(decision.blockingDays()).as("seed %s", seed).containsExactlyElementsOf(reference.blockingDays());
            assertThat(decision.alternative()).as("seed %s", seed).isEqualTo(reference.alternative());
            assertThat(decision.outcome() == Outcome.ALLOW)
                    .as("seed %s", seed)
                    .isEqualTo(reference.blockingDays().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("io.huiqi.inspection.check.FullMatrixTests#allReadings")
    void whateverIsOfferedIsAllowedWhenAsked(Readings readings) {
        int offered = 0;
        for (int seed = 0; seed < PROPOSALS_OF_EACH_READING; seed++) {
            Visit visit = anyVisit(new Random(seed));
            Visit alternative =
                    decide(anyProposal(new Random(seed), visit, true), readings).alternative();
            if (alternative != null) {
                offered++;
                Proposal again = anyProposal(new Random(seed), alternative, true);
                assertThat(decide(again, readings).outcome())
                        .as("seed %s", seed)
                        .isEqualTo(Outcome.ALLOW);
            }
        }
        assertThat(offered).isGreaterThan(PROPOSALS_OF_EACH_READING / 10);
    }

    private static Decision decide(Proposal proposal, Readings readings) {
        return new InspectionCheck(PolicyFixtures.policies(PolicyFixtures.jiaozuo(readings))).decide(proposal);
    }

    private static Visit anyVisit(Random random) {
        Instant start = FIRST_START.plusSeconds(60L * random.nextInt(START_RANGE_MINUTES));
        return new Visit(start, start.plusSeconds(60L * (1 + random.nextInt(LONGEST_VISIT_MINUTES))));
    }

    private static Proposal anyProposal(Random random, Visit visit, boolean consented) {
        ProposalBuilder proposal = ProposalBuilder.visit(visit)
                .kind(random.nextInt(3) > 0 ? Kind.INSPECTION : any(random, Kind.values()))
                .deployedBy(any(random, Deployer.values()))
                .about(any(random, Category.values()));
        LocalDate startDay = visit.firstDay(PolicyFixtures.SHANGHAI);
        for (Runnable fact : List.<Runnable>of(
                proposal::withDocument,
                proposal::withCaseNumber,
                () -> proposal.underPlanPublishedOn(startDay.minusDays(random.nextInt(3))))) {
            if (random.nextBoolean()) {
                fact.run();
            }
        }
        return consented ? proposal.withBothConsents().build() : proposal.build();
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
