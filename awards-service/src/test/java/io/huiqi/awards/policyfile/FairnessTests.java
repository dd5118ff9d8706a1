package io.huiqi.awards.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.Enquiry;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.policy.LintReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clause 18 forbids is found where it stands, and permitted where the item's own clause names the group. */
class FairnessTests {

    private static final String CONDITION = "      - listedIn: keyEnterprise\n";
    private static final String LISTS = "lists:\n";

    @Test
    void thePolicyOfTheSourceTreeIsFair() {
        assertThat(PolicyReader.lint(PolicyFixtures.jiaozuoYaml()).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "stateOwned, 名录, ownership",
        "foreign-invested, 名录, ownership",
        "localFirms, 名录, origin",
        "sizeClass, 名录, size",
        "employees, 名录, size",
        "registeredYears, 名录, age",
        "members, 民营企业名录, ownership",
        "members, 本土企业名录, origin",
        "members, 小微企业名录, size"
    })
    void aTestOnWhatMustNotBeTestedIsRefusedWithLineAndColumn(String list, String zh, String attribute) {
        String draft = draft(list, zh, "      - listedIn: " + list + "\n");
        int line = draft.substring(0, draft.indexOf("- listedIn: " + list)).split("\n", -1).length;

        assertThat(PolicyReader.lint(draft).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.clause()).isEqualTo("18");
            assertThat(problem.message()).contains("clause 18", attribute, "unless clause 2 itself");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(19);
            assertThat(problem.path()).isEqualTo("items/rd-subsidy/requires/0/listedIn");
        });
    }

    @Test
    void aGroupThatTheItemsOwnClauseNamesIsPermittedAndCited() {
        LintReport report = PolicyReader.lint(draft(
                "smallFirms",
                "小微企业",
                "      - {listedIn: smallFirms, ground: {clause: \"2\", zh: 中小企业, en: small firms}}\n"));

        assertThat(report.problems()).isEmpty();
        assertThat(report.grounds()).singleElement().satisfies(ground -> {
            assertThat(ground.attribute()).isEqualTo("size");
            assertThat(ground.clause()).isEqualTo("2");
            assertThat(ground.text().zh()).isEqualTo("中小企业");
        });
    }

    @Test
    void countingYearsSinceRegistrationIsATestOfAgeThatNeedsAGround() {
        String since = "since: {event: registration, firstYear: event-year";
        String without = Enquiry.file("schedule: {measure: D, " + since + "}, years: [{pays: 50万}]}");
        String with = Enquiry.file("schedule: {measure: D, " + since
                + ", ground: {clause: \"9\", zh: 新注册企业, en: new enterprises}}, years: [{pays: 50万}]}");

        assertThat(PolicyReader.lint(without).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.clause()).isEqualTo("18");
            assertThat(problem.message()).contains("age");
            assertThat(problem.path()).isEqualTo("items/main/pays/schedule/since/event");
        });
        assertThat(PolicyReader.lint(with).problems()).isEmpty();
        assertThat(PolicyReader.lint(with).grounds())
                .singleElement()
                .satisfies(ground -> assertThat(ground.attribute()).isEqualTo("age"));
    }

    @Test
    void aGroundInAnotherClauseIsNone() {
        String draft = draft(
                "smallFirms",
                "小微企业",
                "      - {listedIn: smallFirms, ground: {clause: \"16\", zh: 中小企业, en: small firms}}\n");

        assertThat(PolicyReader.lint(draft).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("own clause only", "\"2\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ownership: state", "registeredYears: 3", "sizeClass: small", "origin: local"})
    void aConditionThatNamesItOutrightIsRefusedToo(String condition) {
        String draft = PolicyFixtures.jiaozuoYaml()
                .replace(CONDITION, "      - {listedIn: keyEnterprise, " + condition + "}\n");

        assertThat(PolicyReader.lint(draft).problems())
                .filteredOn(problem -> "18".equals(problem.clause()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo(35));
    }

    private static String draft(String list, String zh, String condition) {
        return PolicyFixtures.jiaozuoYaml()
                .replace(LISTS, LISTS + "  " + list + ": {zh: " + zh + ", en: a list}\n")
                .replace(CONDITION, condition);
    }
}
