package io.huiqi.awards.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.policy.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every worked example of the policy, to the fen, under its own readings and under the other ones given. */
class WorkedExamplesTests {

    private static final Map<Map<String, String>, Assessor> ASSESSORS = new HashMap<>();

    static Stream<Example> examples() {
        return Stream.of(
                        "clause-01.yaml",
                        "clause-02.yaml",
                        "clause-03.yaml",
                        "clause-06.yaml",
                        "clause-07.yaml",
                        "clause-10.yaml",
                        "clause-12.yaml",
                        "decisions.yaml")
                .flatMap(file -> Example.in(file).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theEngineComesToTheAmountOfTheExample(Example example) {
        Assessment assessment = assess(example);

        if (example.amount() != null) {
            assertThat(Yuan.format(assessment.amount().orElseThrow()))
                    .isEqualTo(Yuan.format(Example.fen(example.amount())));
        }
        if (example.outcome() != null) {
            assertThat(assessment.outcome().code()).isEqualTo(example.outcome());
        }
        if (!example.lines().isEmpty()) {
            assertThat(byMeasure(assessment)).isEqualTo(inFen(example.lines()));
        }
        if (!example.shares().isEmpty()) {
            assertThat(byParty(assessment)).isEqualTo(inFen(example.shares()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theReasonOfTheExampleIsGiven(Example example) {
        Assessment assessment = assess(example);

        if (example.reason() != null) {
            assertThat(assessment.reasons()).anySatisfy(reason -> {
                assertThat(reason.code().code()).isEqualTo(example.reason());
                assertThat(reason.phrase().in(Language.EN)).contains(example.says() == null ? "" : example.says());
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void amountAndLinesAgreeAndEverySentenceIsInBothLanguages(Example example) {
        Assessment assessment = assess(example);

        assertThat(assessment.lines().stream().mapToLong(Line::fen).sum()).isEqualTo(assessment.fen());
        assertThat(assessment.fen() > 0).isEqualTo(assessment.outcome() == Outcome.PAYABLE);
        assertThat(assessment.reasons().isEmpty()).isEqualTo(assessment.outcome() == Outcome.PAYABLE);
        assertThat(assessment.trace()).isNotEmpty().allSatisfy(step -> {
            assertThat(step.phrase().in(Language.ZH)).matches(".*\\p{IsHan}.*");
            assertThat(step.phrase().in(Language.EN)).isNotBlank();
        });
    }

    private static Assessment assess(Example example) {
        return ASSESSORS
                .computeIfAbsent(example.readings(), PolicyFixtures::jiaozuo)
                .assess(example.question(), example.facts(), example.awarded());
    }

    private static Map<String, Long> byMeasure(Assessment assessment) {
        return assessment.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> line.measure().id(), TreeMap::new, Collectors.summingLong(Line::fen)));
    }

    private static Map<String, Long> byParty(Assessment assessment) {
        return assessment.lines().stream()
                .flatMap(line -> line.shares().stream())
                .collect(Collectors.groupingBy(
                        share -> share.role().code() + " " + share.party(),
                        TreeMap::new,
                        Collectors.summingLong(Share::fen)));
    }

    private static Map<String, Long> inFen(Map<String, String> lines) {
        Map<String, Long> fen = new TreeMap<>();
        lines.forEach((measure, amount) -> fen.put(measure, Example.fen(amount)));
        return fen;
    }
}
