package io.huiqi.awards.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections of GB/T 4754 from codes with and without the letter. */
class IndustryTests {

    @ParameterizedTest
    @CsvSource({"C3670,C", "3670,C", "36,C", "13,C", "43,C", "06,B", "12,B", "44,D", "46,D", "47,E", "01,A", "K7010,K"})
    void theSectionIsTold(String code, String section) {
        assertThat(Industry.sectionOf(code)).contains(section);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "x", "制造业"})
    void whatDoesNotTellExcludesNobody(String code) {
        assertThat(Industry.sectionOf(code)).isEmpty();
    }
}
