package io.huiqi.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.registry.enterprise.Precondition;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IfMatchTests {

    @Test
    void withoutTheHeaderAnythingWillDo() {
        assertThat(IfMatch.read(null)).isEqualTo(Precondition.NONE);
    }

    @Test
    void theStarAsksForAnythingThatExists() {
        assertThat(IfMatch.read(" * ")).isEqualTo(Precondition.EXISTS);
    }

    @Test
    void readsEachTagOfAList() {
        assertThat(IfMatch.read("\"1\", \"22\"")).isEqualTo(Precondition.oneOf(Set.of(1L, 22L)));
    }

    @Test
    void aTagThatIsWeakOrNotOursMatchesNothing() {
        assertThat(IfMatch.read("W/\"1\"")).isEqualTo(Precondition.oneOf(Set.of()));
        assertThat(IfMatch.read("1")).isEqualTo(Precondition.oneOf(Set.of()));
        assertThat(IfMatch.read("")).isEqualTo(Precondition.oneOf(Set.of()));
    }
}
