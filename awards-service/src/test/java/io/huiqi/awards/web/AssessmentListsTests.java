package io.huiqi.awards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huiqi.awards.assessment.MadeUp;
import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.policyfile.PolicyReader;
import io.huiqi.awards.web.AssessmentReader.Asked;
import io.huiqi.kit.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Any list that a policy names can be supposed in a question. */
class AssessmentListsTests {

    private static final LocalDate TODAY = LocalDate.parse("2021-04-01");
    private final Rulebook rulebook =
            new Rulebook(List.of(PolicyReader.policyOf(MadeUp.requiring("{listedIn: pilot}, {notOn: banned}"))
                    .orElseThrow()));

    @Test
    void aListOfThePolicyIsTrueOrFalseByYear() {
        assertThat(outcome(Map.of("pilot", Map.of("2020", true)))).isEqualTo("payable");
        assertThat(outcome(Map.of("pilot", Map.of("2020", false)))).isEqualTo("nothing-due");
        assertThat(outcome(Map.of("pilot", Map.of("2019", true)))).isEqualTo("nothing-due");
        assertThat(outcome(Map.of("pilot", Map.of("2020", true), "banned", Map.of("2020", true))))
                .isEqualTo("refused");
    }

    @Test
    void aListIsNoFigureAndAFigureIsNoList() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ask(Map.of("pilot", Map.of("2020", "1.00"), "sales", Map.of("2020", true))))
                .satisfies(refused -> assertThat(refused.problem().errors())
                        .extracting(error -> error.pointer() + " " + error.code())
                        .containsExactlyInAnyOrder("/facts/pilot/2020 wrong-type", "/facts/sales/2020 wrong-type"));
    }

    private String outcome(Map<String, Map<String, Object>> facts) {
        Asked asked = ask(facts);
        Facts supposed = asked.supposition().over(Facts.NONE);
        return asked.ruling()
                .assess(asked.question(), supposed, Entitlements.NONE)
                .outcome()
                .code();
    }

    private Asked ask(Map<String, Map<String, Object>> facts) {
        AssessmentRequest request =
                new AssessmentRequest("made-up", "support", 2020, null, null, null, facts, null, null, null, null);
        return AssessmentReader.read(request, rulebook, TODAY);
    }
}
