package io.huiqi.awards.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.huiqi.awards.policy.Reading;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reading that concerns awards is data of the policy, and deciding it otherwise makes a difference. */
class ReadingsTests {

    /** Decides to which year money of a pool belongs, which the examples do not show; {@code PlaceTests} do. */
    private static final String OF_POOLS = "Q14";

    private static final Assessor DEFAULT = PolicyFixtures.jiaozuo();
    private static final List<Example> EXAMPLES = WorkedExamplesTests.examples().toList();

    static Stream<Arguments> otherDecisions() {
        return DEFAULT.policy().readings().values().stream()
                .filter(reading -> !reading.id().equals(OF_POOLS))
                .flatMap(reading -> others(reading).map(option -> arguments(reading.id(), option)));
    }

    private static Stream<String> others(Reading reading) {
        return reading.options().stream().filter(option -> !option.equals(reading.value()));
    }

    @ParameterizedTest
    @MethodSource("otherDecisions")
    void aReadingDecidedOtherwiseChangesSomeExampleThatIsWrittenDown(String reading, String option) {
        Map<String, String> decided = Map.of(reading, option);
        Assessor otherwise = PolicyFixtures.jiaozuo(decided);

        assertThat(EXAMPLES)
                .filteredOn(example -> example.readings().equals(decided))
                .anyMatch(example -> {
                    Assessment other = otherwise.assess(example.question(), example.facts(), example.awarded());
                    Assessment usual = DEFAULT.assess(example.question(), example.facts(), example.awarded());
                    return !said(other).equals(said(usual));
                });
    }

    @Test
    void theReadingsThatConcernAwardsAreDecidedAsTheSourceTextSuggests() {
        Map<String, String> decided =
                DEFAULT.policy().readings().values().stream().collect(Collectors.toMap(Reading::id, Reading::value));

        assertThat(decided)
                .isEqualTo(Map.ofEntries(
                        Map.entry("Q1", "inclusive"),
                        Map.entry("Q2", "R1"),
                        Map.entry("Q3", "high-water-mark"),
                        Map.entry("Q4", "both-filed"),
                        Map.entry("Q5", "missing"),
                        Map.entry("Q6", "full"),
                        Map.entry("Q7", "type"),
                        Map.entry("Q8", "project"),
                        Map.entry("Q10", "city"),
                        Map.entry("Q11", "issue-date"),
                        Map.entry("Q12", "half-up-to-fen"),
                        Map.entry("Q14", "fiscal-year"),
                        Map.entry("Q16", "same-year-counts")));
    }

    @Test
    void everyReasonThatNeedsNoLedgerOfMoneyHasAnExample() {
        Set<String> given = EXAMPLES.stream().map(Example::reason).collect(Collectors.toSet());

        assertThat(given)
                .contains(
                        "duplicate",
                        "below-threshold",
                        "not-first",
                        "not-on-key-list",
                        "missing-figure",
                        "wrong-beneficiary-kind",
                        "before-policy",
                        "not-all-met",
                        "already-awarded",
                        "no-formula");
    }

    private static List<Object> said(Assessment assessment) {
        return List.of(
                assessment.outcome(),
                assessment.fen(),
                assessment.lines().stream().map(Line::shares).toList());
    }
}
