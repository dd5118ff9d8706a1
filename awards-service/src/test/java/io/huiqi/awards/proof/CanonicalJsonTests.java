package io.huiqi.awards.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The canonical form of RFC 8785, as far as proofs need it. */
class CanonicalJsonTests {

    @Test
    void membersAreSortedByTheUnitsOfTheirNames() {
        Map<String, Object> members =
                Map.of("\u20ac", 1, "\r", 2, "\ufb33", 3, "1", 4, "\ud83d\ude00", 5, "\u0080", 6, "\u00f6", 7);

        assertThat(CanonicalJson.of(members))
                .isEqualTo(
                        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    @Test
    void onlyWhatMustBeEscapedIs() {
        assertThat(CanonicalJson.of("\u20ac$\u000f\nA'B\"\\\\\"/\u007f"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f\"");
    }

    @Test
    void literalsAndWholeNumbersAreWrittenPlainly() {
        assertThat(CanonicalJson.of(Arrays.asList(null, true, false, 0, -7, 9007199254740991L)))
                .isEqualTo("[null,true,false,0,-7,9007199254740991]");
        assertThat(CanonicalJson.of(List.of(Map.of(), List.of()))).isEqualTo("[{},[]]");
    }

    @Test
    void otherNumbersAreRefused() {
        assertThatThrownBy(() -> CanonicalJson.of(1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.of(9007199254740992L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.of(Long.MIN_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void halfACharacterIsRefusedSinceItsBytesAreThoseOfAQuestionMark() {
        assertThatThrownBy(() -> CanonicalJson.of("a\ud83d")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("\ude00", 1))).isInstanceOf(IllegalArgumentException.class);
    }
}
