package io.huiqi.registry.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.registry.RegistryFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of 焦作市, as the delivered file has them. */
class VocabularyTests {

    private final Vocabulary vocabulary = RegistryFiles.vocabulary();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "410802", "410803", "410804", "410811", "410821", "410822", "410823", "410825", "410882", "410883",
                "410871", "410800", "419001", "110000", "659001"
            })
    void knowsTheDivisionsOfTheCityAndThoseElsewhere(String code) {
        assertThat(vocabulary.isDivision(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"410801", "410881", "410899", "4108", "41080", "4108022", "990000", "11000a", "", "１１００００"})
    void refusesPlaceholdersFormerDivisionsAndWhatIsNoCode(String code) {
        assertThat(vocabulary.isDivision(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C13", "C341", "C3411", "34", "341", "3411", "B06", "D46", "A01", "T97"})
    void knowsIndustriesAtEachLevel(String code) {
        assertThat(vocabulary.isIndustry(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"U", "c34", "C3", "C34111", "C0611", "D13", "00", "98", "", "3", "34-1"})
    void refusesIndustriesOfAnotherSectionOrShape(String code) {
        assertThat(vocabulary.isIndustry(code)).isFalse();
    }

    @Test
    void knowsEveryKindOfRecognitionOfTheApi() {
        assertThat(vocabulary.recognitions())
                .extracting(RecognitionKind::kind)
                .containsExactly(
                        "well-known-trademark",
                        "national-brand",
                        "smart-platform",
                        "zone-intelligent",
                        "zone-green",
                        "zone-circular",
                        "zone-service",
                        "smart-factory",
                        "smart-workshop",
                        "5g-benchmark-enterprise",
                        "industrial-internet-platform",
                        "5g-benchmark-scenario",
                        "innovation-centre-listed",
                        "innovation-centre-recognised",
                        "patent-prize");
    }

    @Test
    void aKindWithoutLevelsOfItsOwnHasThemAll() {
        assertThat(vocabulary.recognition("patent-prize").orElseThrow().levels())
                .isEqualTo(List.of("national", "provincial", "city"));
    }
}
