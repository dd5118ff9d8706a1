package io.huiqi.awards.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.MadeUp;
import io.huiqi.awards.policy.LintReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clause 18 cannot be got round by another operator, another language or an empty ground. */
class FairnessEvasionTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    bands: {measure: m1, of: crew, boundary: inclusive, bands: [{from: 300, pays: 1万}]}         | size
                    thresholds: {measure: m1, figure: crew, levels: [{at: 300, pays: 1万}], boundary: inclusive, history: last-year, together: each} | size
                    steps: {measure: m1, figure: crew, every: 100, entry: 100, pays: 1万, boundary: inclusive, history: last-year, entryYear: same-year-counts} | size
                    perUnit: {measure: m1, of: crew, pays: 10, minimum: 300}                                     | size
                    perUnit: {measure: m1, of: crew, pays: 10, above: 300}                                       | size
                    titles: {kinds: [{measure: m1, kind: homegrown, pays: 1万}], oncePer: type, tiers: full}      | origin
                    titles: {kinds: [{measure: m1, kind: lab, needs: [stateOwned], pays: 1万}], oncePer: type, tiers: full} | ownership
                    allTitles: {measure: m1, kinds: [lab, homegrown], pays: 1万}                                  | origin
                    schedule: {measure: m1, since: {title: homegrown, firstYear: event-year}, years: [{pays: 1万}]} | origin
                    schedule: {measure: m1, since: {listedIn: young, firstYear: event-year}, years: [{pays: 1万}]}  | age
                    when: {if: {listedIn: young}, then: {fixed: {measure: m1, pays: 1万}}}                        | age
                    """)
    void anOperatorThatTestsIsLookedAtLikeACondition(String operator, String attribute) {
        assertThat(PolicyReader.lint(paying(operator)).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.clause()).isEqualTo("18");
                    assertThat(problem.message()).contains("forbids to test " + attribute);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "perUnit: {measure: m1, of: crew, pays: 10, unitCap: 500}",
                "titles: {kinds: [{measure: m1, kind: lab, needs: [uses5g], pays: 1万}], oncePer: type, tiers: full}"
            })
    void whatTestsNothingOfTheKindIsFree(String operator) {
        assertThat(PolicyReader.lint(paying(operator)).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    名录甲       | state-owned enterprises        | ownership
                    名录甲       | firms run as SMEs              | size
                    名录甲       | local suppliers                | origin
                    名录甲       | enterprises registered since 2018 | age
                    央企名录     | a list                         | ownership
                    规上企业名录 | a list                         | size
                    初创企业     | a list                         | age
                    """)
    void theWordsOfEitherLanguageGiveATestAway(String zh, String en, String attribute) {
        assertThat(PolicyReader.lint(requiring(zh, en, "{listedIn: members}")).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("forbids to test " + attribute));
    }

    @ParameterizedTest
    @CsvSource({"专精特新企业, specialised enterprises", "制造业创新企业, innovative enterprises", "地方贡献, local contribution"})
    void wordsThatOnlySoundAlikeAreFree(String zh, String en) {
        assertThat(PolicyReader.lint(requiring(zh, en, "{listedIn: members}")).problems())
                .isEmpty();
    }

    /** The local budget's share of the taxes says nothing about where an enterprise comes from. */
    @Test
    void aFigureMayBeLocalWithoutAGround() {
        String bands =
                "bands: {measure: m1, of: localContribution, boundary: inclusive, bands: [{from: 300, pays: 1万}]}";
        String draft = paying(bands)
                .replace("figures:\n", "figures:\n  localContribution: {zh: 地方贡献, en: local contribution}\n");

        assertThat(PolicyReader.lint(draft).problems()).isEmpty();
    }

    @Test
    void aGroundThatDoesNotNameTheGroupIsNone() {
        String draft = requiring("小微企业", "a list", "{listedIn: members, ground: {clause: \"3\", zh: 因为, en: because}}");

        assertThat(PolicyReader.lint(draft).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.clause()).isEqualTo("18");
            assertThat(problem.path()).isEqualTo("items/support/requires/0/ground/zh");
            assertThat(problem.message()).contains("name a group by size, such as 中小");
        });
    }

    @Test
    void anOperatorSaysItsGroundAsAConditionDoes() {
        LintReport report = PolicyReader.lint(
                paying("bands: {measure: m1, of: crew, boundary: inclusive, bands: [{from: 300, pays: 1万}], ground:"
                        + " {clause: \"3\", zh: 大企业, en: large enterprises}}"));

        assertThat(report.problems()).isEmpty();
        assertThat(report.grounds()).singleElement().satisfies(ground -> {
            assertThat(ground.attribute()).isEqualTo("size");
            assertThat(ground.path()).isEqualTo("items/support/pays/bands/of");
        });
    }

    private static String paying(String operator) {
        return MadeUp.paying(operator)
                .replace("lists:\n", "lists:\n  young: {zh: 新成立企业, en: the young}\n")
                .replace("titles:\n", "titles:\n  homegrown: {zh: 本土企业, en: homegrown}\n")
                .replace("figures:\n", "figures:\n  crew: {zh: 从业人员, en: crew, unit: persons}\n");
    }

    private static String requiring(String zh, String en, String condition) {
        return MadeUp.requiring(condition).replace("lists:\n", "lists:\n  members: {zh: " + zh + ", en: " + en + "}\n");
    }
}
