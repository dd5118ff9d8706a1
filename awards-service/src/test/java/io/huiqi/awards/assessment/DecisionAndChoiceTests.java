package io.huiqi.awards.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.policy.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Discretion within bounds, and rules that a condition chooses between. */
class DecisionAndChoiceTests {

    private static final String BOUNDED = MadeUp.paying("byDecision: {measure: m1, min: 100, max: 500}");
    private static final String SHARE = MadeUp.paying("byDecision: {measure: m1, maxPercent: 12.5, of: spending}");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nothing                                  | no-formula
                    decision 99.99                           | outside-bounds
                    decision 100.00                          | 100.00
                    decision 500.00                          | 500.00
                    decision 500.01                          | outside-bounds
                    """)
    void aDecisionKeepsWithinTheBounds(String told, String answer) {
        assertThat(Scene.answer(BOUNDED, told)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    decision 125.00, spending 1000.00        | 125.00
                    decision 125.00, spending 999.99         | outside-bounds
                    decision 125.01, spending 1000.00        | outside-bounds
                    decision 125.00, spending 0              | outside-bounds
                    decision 125.00, spending -1000          | outside-bounds
                    decision 125.00                          | missing-figure
                    spending 1000.00                         | no-formula
                    """)
    void aDecisionKeepsWithinAShareOfAFigure(String told, String answer) {
        assertThat(Scene.answer(SHARE, told)).isEqualTo(answer);
    }

    @Test
    void whatIsOutsideTheBoundsIsRefusedInBothLanguages() {
        Assessment assessment = Scene.assess(BOUNDED, "decision 500.01");

        assertThat(assessment.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(assessment.reasons().get(0).phrase().in(Language.ZH))
                .isEqualTo("会议纪要1号决定的500.01元超出政策规定的幅度（不低于100.00元，不高于500.00元）");
        assertThat(assessment.reasons().get(0).phrase().in(Language.EN))
                .contains("(at least 100.00 yuan, at most 500.00 yuan)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sales 1000, pilot | 20.00
                    sales 999.99      | 5.00
                    pilot             | missing-figure
                    """)
    void aConditionChoosesBetweenTwoRules(String told, String answer) {
        String choice = MadeUp.policy("""
                pays:
                  when:
                    if: {figure: sales, reaches: 1000, boundary: inclusive}
                    then: {fixed: {measure: m1, pays: 20}}
                    else: {fixed: {measure: m1, pays: 5}}
                """);

        assertThat(Scene.answer(choice, told)).isEqualTo(answer);
    }

    @Test
    void withoutAnotherRuleTheConditionIsTheReason() {
        String choice = MadeUp.paying("when: {if: {notOn: banned}, then: {fixed: {measure: m1, pays: 20}}}");

        assertThat(Scene.answer(choice, "nothing")).isEqualTo("20.00");
        assertThat(Scene.answer(choice, "banned")).isEqualTo("excluded");
    }

    @Test
    void somethingMissingInOnePartOutweighsAVetoInAnother() {
        String both = MadeUp.policy("""
                pays:
                  sum:
                    - fixed: {measure: m2, pays: 10}
                    - when: {if: {notOn: banned}, then: {fixed: {measure: m1, pays: 20}}}
                    - rate: {measure: m1, of: sales, percent: 1}
                """);

        assertThat(Scene.assess(both, "banned").outcome()).isEqualTo(Outcome.NEEDS_CORRECTION);
        assertThat(Scene.answer(both, "banned, sales 100")).isEqualTo("11.00");
    }
}
