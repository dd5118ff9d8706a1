package io.huiqi.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91110108551385082Q",
                "91110000600037341L",
                "91410802MA45ABC18C",
                "91410883MA9K12P36D",
                "91410811MA3X7Q2T17",
                "9141082370678656XJ",
                "91410800MA46001300",
                "91410882MA44LMN84Y"
            })
    void aCodeWithItsCheckCharacterIsValid(String code) {
        assertThat(Uscc.isValid(code)).isTrue();
        assertThat(new Uscc(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y4Z",
                "91310115MA1H8R7C6D",
                "91410802MA45ABC18D",
                "91410802MA45ABCI8C",
                "91410802MA45ABC18",
                "91410802MA45ABC18CC",
                "91410802ma45abc18c",
                "91410800MA46001301",
                "91410882MA44LMN840",
                ""
            })
    void anyOtherTextIsNot(String text) {
        assertThat(Uscc.isValid(text)).isFalse();
        assertThatThrownBy(() -> new Uscc(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void idsFromTheSamePartsAreTheSameAndDependOnEachPartsBounds() {
        assertThat(Ids.from("a", "bc")).isEqualTo(Ids.from("a", "bc")).isNotEqualTo(Ids.from("ab", "c"));
    }
}
