package io.huiqi.inspection.check;

import static io.huiqi.inspection.check.InspectionCheckFixture.decide;
import static io.huiqi.inspection.check.InspectionCheckFixture.reason;
import static io.huiqi.inspection.proposal.ProposalBuilder.visit;
import static io.huiqi.inspection.proposal.ProposalBuilder.visitOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiqi.inspection.proposal.Category;
import io.huiqi.inspection.proposal.Consent;
import io.huiqi.inspection.proposal.ConsentRole;
import io.huiqi.inspection.proposal.Deployer;
import io.huiqi.inspection.proposal.GovernmentLevel;
import io.huiqi.inspection.proposal.Kind;
import io.huiqi.inspection.proposal.ProposalBuilder;
import io.huiqi.inspection.quiet.Zone;
import io.huiqi.inspection.rule.Outcome;
import io.huiqi.inspection.rule.Reason;
import io.huiqi.inspection.rule.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every line of the decision order on a quiet and on an ordinary day, under the default readings. */
class DecisionOrderTests {

    private static final String QUIET_DAY = "2020-09-10";
    private static final String ORDINARY_DAY = "2020-09-20";

    @Test
    void anEmergencyGoesAtOnce() {
        assertThat(reason(visitOn(QUIET_DAY).kind(Kind.EMERGENCY))).isEqualTo(Reason.EMERGENCY);
        assertThat(reason(visitOn(ORDINARY_DAY).kind(Kind.EMERGENCY))).isEqualTo(Reason.EMERGENCY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"SERVICE_VISIT", "GREEN_CHANNEL", "INVITED", "BENEFIT_VERIFICATION"})
    void whatIsNotAnInspectionIsAllowedOnAnyDay(Kind kind) {
        assertThat(reason(visitOn(QUIET_DAY).kind(kind))).isEqualTo(Reason.NOT_INSPECTION);
        assertThat(reason(visitOn(ORDINARY_DAY).kind(kind))).isEqualTo(Reason.NOT_INSPECTION);
    }

    @Test
    void aCaseWithItsNumberIsInvestigatedOnAnyDay() {
        assertThat(reason(caseOn(QUIET_DAY).withCaseNumber())).isEqualTo(Reason.CASE);
        assertThat(reason(caseOn(ORDINARY_DAY).withCaseNumber())).isEqualTo(Reason.CASE);
    }

    @Test
    void aCaseWithoutItsNumberIsDeniedOnAQuietDay() {
        assertThat(reason(caseOn(QUIET_DAY).withBothConsents())).isEqualTo(Reason.CASE_UNPROVEN);
    }

    @Test
    void aCaseWithoutItsNumberIsAnOrdinaryInspectionElsewhere() {
        assertThat(reason(caseOn(ORDINARY_DAY).withBothConsents())).isEqualTo(Reason.APPROVED);
        assertThat(reason(caseOn(ORDINARY_DAY))).isEqualTo(Reason.NO_APPROVAL);
    }

    @Test
    void anUnprovenCaseBorrowsNoExemption() {
        ProposalBuilder unproven = caseOn(ORDINARY_DAY)
                .deployedBy(Deployer.STATE)
                .about(Category.ENVIRONMENT)
                .withDocument();

        assertThat(reason(unproven)).isEqualTo(Reason.NO_APPROVAL);
    }

    @ParameterizedTest
    @EnumSource(
            value = Deployer.class,
            names = {"STATE", "PROVINCE", "CITY_GOVERNMENT"})
    void aQualifiedDeployerWithListedCategoryAndDocumentIsExempt(Deployer deployer) {
        ProposalBuilder onQuietDay = visitOn(QUIET_DAY)
                .deployedBy(deployer)
                .about(Category.WORK_SAFETY)
                .withDocument();
        ProposalBuilder onOrdinaryDay = visitOn(ORDINARY_DAY)
                .deployedBy(deployer)
                .about(Category.WORK_SAFETY)
                .withDocument();

        assertThat(reason(onQuietDay)).isEqualTo(Reason.EXEMPT);
        assertThat(reason(onOrdinaryDay)).isEqualTo(Reason.EXEMPT);
    }

    @Test
    void withoutTheDeploymentDocumentNothingIsExempt() {
        ProposalBuilder onQuietDay =
                visitOn(QUIET_DAY).deployedBy(Deployer.STATE).about(Category.WORK_SAFETY);
        ProposalBuilder onOrdinaryDay =
                visitOn(ORDINARY_DAY).deployedBy(Deployer.STATE).about(Category.WORK_SAFETY);

        assertThat(reason(onQuietDay)).isEqualTo(Reason.QUIET);
        assertThat(reason(onOrdinaryDay)).isEqualTo(Reason.NO_APPROVAL);
    }

    @Test
    void aQualifiedDeployerDoesNotOpenAQuietDayForAnUnlistedCategory() {
        ProposalBuilder other = visitOn(QUIET_DAY)
                .deployedBy(Deployer.PROVINCE)
                .about(Category.OTHER)
                .withDocument()
                .withBothConsents();

        assertThat(reason(other)).isEqualTo(Reason.CATEGORY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Deployer.class,
            mode = Mode.EXCLUDE,
            names = {"STATE", "PROVINCE", "CITY_GOVERNMENT"})
    void aLowerAuthorityDoesNotOpenAQuietDayForAListedCategory(Deployer deployer) {
        ProposalBuilder own = visitOn(QUIET_DAY)
                .deployedBy(deployer)
                .about(Category.FOOD_DRUG)
                .withDocument()
                .withBothConsents();

        assertThat(reason(own)).isEqualTo(Reason.DEPLOYER);
    }

    @Test
    void consentsDoNotOpenAQuietDay() {
        assertThat(reason(visitOn(QUIET_DAY).withBothConsents())).isEqualTo(Reason.QUIET);
        assertThat(reason(visitOn(QUIET_DAY).withHeadConsent())).isEqualTo(Reason.QUIET);
        assertThat(reason(visitOn(QUIET_DAY).withLeaderConsent())).isEqualTo(Reason.QUIET);
        assertThat(reason(visitOn(QUIET_DAY))).isEqualTo(Reason.QUIET);
    }

    @Test
    void anOrdinaryDayNeedsBothConsents() {
        assertThat(reason(visitOn(ORDINARY_DAY).withBothConsents())).isEqualTo(Reason.APPROVED);
        assertThat(reason(visitOn(ORDINARY_DAY).withHeadConsent())).isEqualTo(Reason.NO_LEADER);
        assertThat(reason(visitOn(ORDINARY_DAY).withLeaderConsent())).isEqualTo(Reason.NO_HEAD);
        assertThat(reason(visitOn(ORDINARY_DAY))).isEqualTo(Reason.NO_APPROVAL);
    }

    @Test
    void anUnlistedCategoryOrALowerDeployerNeedsBothConsentsOnAnOrdinaryDay() {
        ProposalBuilder other = visitOn(ORDINARY_DAY).deployedBy(Deployer.STATE).withDocument();
        ProposalBuilder own = visitOn(ORDINARY_DAY).deployedBy(Deployer.TOWN).about(Category.ENVIRONMENT);

        assertThat(reason(other)).isEqualTo(Reason.NO_APPROVAL);
        assertThat(reason(other.withBothConsents())).isEqualTo(Reason.APPROVED);
        assertThat(reason(own)).isEqualTo(Reason.NO_APPROVAL);
        assertThat(reason(own.withBothConsents())).isEqualTo(Reason.APPROVED);
    }

    @Test
    void aConsentThatDoesNotCountMakesTheApprovalInvalid() {
        Instant start = visitOn(ORDINARY_DAY).build().visit().start();
        Consent late =
                new Consent(ConsentRole.GOVERNMENT_LEADER, "Li Na", GovernmentLevel.CITY, start.plusSeconds(1), null);
        Consent county = new Consent(
                ConsentRole.GOVERNMENT_LEADER, "Li Na", GovernmentLevel.COUNTY, start.minusSeconds(1), null);

        assertThat(reason(visitOn(ORDINARY_DAY).withHeadConsent().withConsent(late)))
                .isEqualTo(Reason.APPROVAL_INVALID);
        assertThat(reason(visitOn(ORDINARY_DAY).withHeadConsent().withConsent(county)))
                .isEqualTo(Reason.APPROVAL_INVALID);
        assertThat(reason(visitOn(QUIET_DAY).withHeadConsent().withConsent(county)))
                .isEqualTo(Reason.QUIET);
    }

    @Test
    void randomInspectionsAreListedOnlyUnderAPlanAlreadyPublished() {
        assertThat(reason(randomByCity().underPlanPublishedOn(LocalDate.parse("2020-09-09"))))
                .isEqualTo(Reason.EXEMPT);
        assertThat(reason(randomByCity().underPlanPublishedOn(LocalDate.parse(QUIET_DAY))))
                .isEqualTo(Reason.CATEGORY);
        assertThat(reason(randomByCity())).isEqualTo(Reason.CATEGORY);
    }

    @Test
    void anOwnRandomPlanIsNotEnoughOnAQuietDay() {
        ProposalBuilder own = visitOn(QUIET_DAY)
                .deployedBy(Deployer.CITY_DEPARTMENT)
                .about(Category.DOUBLE_RANDOM)
                .withDocument();

        assertThat(reason(own)).isEqualTo(Reason.QUIET);
        assertThat(reason(own.underPlanPublishedOn(LocalDate.parse("2020-01-10"))))
                .isEqualTo(Reason.DEPLOYER);
    }

    @Test
    void theFirstDeniedDayGivesTheReasonAndItsClause() {
        Decision decision = decide(visit("2020-09-30T09:00:00+08:00", "2020-10-01T09:00:00+08:00"));

        assertThat(decision.outcome()).isEqualTo(Outcome.DENY);
        assertThat(decision.decisive().reason()).isEqualTo(Reason.NO_APPROVAL);
        assertThat(decision.decisive().clause()).isEqualTo("20-3");
        assertThat(decision.days())
                .extracting(Verdict::zone, Verdict::reason, Verdict::clause)
                .containsExactly(
                        tuple(Zone.ORDINARY, Reason.NO_APPROVAL, "20-3"), tuple(Zone.QUIET, Reason.QUIET, "20-1"));
    }

    private static ProposalBuilder caseOn(String day) {
        return visitOn(day).kind(Kind.CASE_INVESTIGATION);
    }

    private static ProposalBuilder randomByCity() {
        return visitOn(QUIET_DAY)
                .deployedBy(Deployer.CITY_GOVERNMENT)
                .about(Category.DOUBLE_RANDOM)
                .withDocument();
    }
}
