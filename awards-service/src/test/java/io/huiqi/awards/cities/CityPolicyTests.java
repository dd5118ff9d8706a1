package io.huiqi.awards.cities;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Line;
import io.huiqi.awards.assessment.Outcome;
import io.huiqi.awards.assessment.Scene;
import io.huiqi.awards.cities.CityExample.City;
import io.huiqi.awards.policy.Language;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the tables beside the cities' policies comes to what a person reckoned. */
class CityPolicyTests {

    private static final int FEWEST_ITEMS = 10;
    private static final int FEWEST_EXAMPLES = 3;
    private static final List<City> CITIES = Stream.of("langang-2023", "shichuan-2022", "qinghe-2024", "yunyu-2025")
            .map(City::of)
            .toList();

    static Stream<City> cities() {
        return CITIES.stream();
    }

    /** The policies as they stand in their files. */
    static Stream<String> texts() {
        return CITIES.stream().map(City::yaml);
    }

    static Stream<CityExample> examples() {
        return CITIES.stream().flatMap(city -> CityExample.of(city).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theEngineComesToWhatAPersonReckoned(CityExample example) {
        assertThat(Scene.inShort(example.assess())).isEqualTo(example.answer());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void whatIsDueIsTheSumOfItsLinesAndEverySentenceIsInBothLanguages(CityExample example) {
        Assessment assessment = example.assess();

        assertThat(assessment.outcome() == Outcome.PAYABLE).isEqualTo(example.isAmount());
        assertThat(assessment.lines().stream().mapToLong(Line::fen).sum()).isEqualTo(assessment.fen());
        assertThat(assessment.trace()).isNotEmpty().allSatisfy(step -> {
            assertThat(step.phrase().in(Language.ZH)).matches(".*\\p{IsHan}.*");
            assertThat(step.phrase().in(Language.EN)).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("cities")
    void aPolicyIsAWholeOneAndEachOfItsItemsHasExamples(City city) {
        Map<String, Long> examples = CityExample.of(city).stream()
                .collect(Collectors.groupingBy(CityExample::item, TreeMap::new, Collectors.counting()));

        assertThat(city.policy().items()).hasSizeGreaterThanOrEqualTo(FEWEST_ITEMS);
        assertThat(examples.keySet())
                .containsExactlyInAnyOrderElementsOf(city.policy().items().keySet());
        assertThat(examples.values()).allMatch(count -> count >= FEWEST_EXAMPLES);
    }
}
