package io.huiqi.awards.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money as a policy writes it. */
class YuanTests {

    @ParameterizedTest
    @CsvSource({
        "50亿,500000000000", "49.99999999亿,499999999900", "100万,100000000", "3199.99万,3199990000",
        "1500000.00,150000000", "0,0", "0.01,1", "-1,-100"
    })
    void sumsAreExactFen(String written, long fen) {
        assertThat(Yuan.parse(written)).hasValue(fen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.001", "0.00000000001亿", "1e5", "NaN", "50 亿", "五十亿", "999999999999999999亿", "1,000"})
    void anythingElseIsNoSum(String written) {
        assertThat(Yuan.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500000000000,50亿", "150000000,150万", "12345,123.45", "0,0.00"})
    void roundSumsAreSaidShortly(long fen, String words) {
        assertThat(Yuan.inWords(fen)).isEqualTo(words);
    }
}
