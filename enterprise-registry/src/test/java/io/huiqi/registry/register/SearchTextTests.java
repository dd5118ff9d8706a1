package io.huiqi.registry.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** How names are searched. */
class SearchTextTests {

    @Test
    void leavesOutWhatIsNeitherLetterNorDigit() {
        assertThat(SearchText.of(" 焦作市 隆丰皮草（集团）有限公司 ").text()).isEqualTo("焦作市隆丰皮草集团有限公司");
    }

    @Test
    void makesWidthAndCaseEqual() {
        assertThat(SearchText.of("ＡＢＣ-１").text()).isEqualTo("abc1");
    }

    @Test
    void isIndexedByItsPairsEachOnce() {
        assertThat(SearchText.of("甲乙甲乙丙").pairs()).containsExactly("甲乙", "乙甲", "乙丙");
        assertThat(SearchText.of("甲").pairs()).isEmpty();
    }

    @Test
    void isLookedUpByAPairThatFewNamesHave() {
        Set<String> common = Set.of("焦作", "作市");

        assertThat(SearchText.of("焦作市隆丰").rarestPair(common)).isEqualTo("市隆");
        assertThat(SearchText.of("焦作").rarestPair(common)).isEqualTo("焦作");
    }

    @Test
    void needsAPair() {
        assertThat(SearchText.of("（甲）").isSearchable()).isFalse();
        assertThat(SearchText.of("甲乙").isSearchable()).isTrue();
    }
}
