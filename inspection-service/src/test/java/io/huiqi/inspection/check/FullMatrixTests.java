package io.huiqi.inspection.check;

import static io.huiqi.inspection.check.InspectionCheckFixture.decide;
import static io.huiqi.inspection.proposal.ProposalBuilder.visitOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.inspection.policy.Readings;
import io.huiqi.inspection.policy.Readings.CategoryScope;
import io.huiqi.inspection.policy.Readings.OutsideQuietDays;
import io.huiqi.inspection.policy.Readings.OwnRandomPlan;
import io.huiqi.inspection.proposal.Category;
import io.huiqi.inspection.proposal.Deployer;
import io.huiqi.inspection.proposal.Kind;
import io.huiqi.inspection.proposal.ProposalBuilder;
import io.huiqi.inspection.rule.Outcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The full matrix of deployers and categories, for both values of each reading. A line reads: quiet day, quiet day with both
 * consents, ordinary day, ordinary day with both consents; A allows, D denies, * allows unless Q9 asks for both consents.
 */
class FullMatrixTests {

    private static final String EXEMPT = "AA*A";
    private static final String ORDINARY = "DDDA";

    @ParameterizedTest(name = "{1}, {2}, {3}, {0}")
    @MethodSource("cells")
    void everyCellOfTheMatrixHolds(Readings readings, Kind kind, Deployer deployer, Category category) {
        String line = expectedLine(readings, kind, deployer, category);

        for (int column = 0; column < line.length(); column++) {
            boolean quiet = column < 2;
            boolean consents = column % 2 == 1;
            ProposalBuilder proposal = proposal(quiet, consents, kind, deployer, category);

            assertThat(decide(proposal, readings).outcome())
                    .as("quiet %s, consents %s", quiet, consents)
                    .isEqualTo(outcome(line.charAt(column), readings));
        }
    }

    /** The table as the policy's analysis prints it, read with Q17 and Q18. */
    private static String expectedLine(Readings readings, Kind kind, Deployer deployer, Category category) {
        if (kind == Kind.CASE_INVESTIGATION) {
            return EXEMPT;
        }
        boolean ownPlan = readings.ownRandomPlan() == OwnRandomPlan.PUBLISHED_PLAN_SUFFICES;
        boolean openToAboveCity = readings.categoryScope() == CategoryScope.BINDS_CITY_GOVERNMENT_ONLY;
        return switch (deployer) {
            case STATE, PROVINCE -> category == Category.OTHER && !openToAboveCity ? ORDINARY : EXEMPT;
            case CITY_GOVERNMENT -> category == Category.OTHER ? ORDINARY : EXEMPT;
            case CITY_DEPARTMENT, COUNTY_GOVERNMENT, COUNTY_DEPARTMENT, TOWN ->
                category == Category.DOUBLE_RANDOM && ownPlan ? EXEMPT : ORDINARY;
        };
    }

    private static Outcome outcome(char cell, Readings readings) {
        return switch (cell) {
            case 'A' -> Outcome.ALLOW;
            case 'D' -> Outcome.DENY;
            default ->
                readings.outsideQuietDays() == OutsideQuietDays.DOCUMENT_STANDS_FOR_CONSENTS
                        ? Outcome.ALLOW
                        : Outcome.DENY;
        };
    }

    private static ProposalBuilder proposal(
            boolean quiet, boolean consents, Kind kind, Deployer deployer, Category category) {
        ProposalBuilder proposal = visitOn(quiet ? "2020-09-10" : "2020-09-20")
                .kind(kind)
                .deployedBy(deployer)
                .about(category)
                .withDocument()
                .withCaseNumber()
                .underPlanPublishedOn(LocalDate.of(2020, 1, 10));
        return consents ? proposal.withBothConsents() : proposal;
    }

    private static Stream<Arguments> cells() {
        return allReadings()
                .flatMap(readings -> Stream.of(Kind.INSPECTION, Kind.CASE_INVESTIGATION)
                        .flatMap(kind -> Arrays.stream(Deployer.values())
                                .flatMap(deployer -> Arrays.stream(Category.values())
                                        .map(category -> Arguments.of(readings, kind, deployer, category)))));
    }

    private static Stream<Readings> allReadings() {
        return Arrays.stream(OutsideQuietDays.values())
                .flatMap(outside -> Arrays.stream(OwnRandomPlan.values())
                        .flatMap(plan -> Arrays.stream(CategoryScope.values())
                                .map(scope -> new Readings(outside, plan, scope))));
    }
}
