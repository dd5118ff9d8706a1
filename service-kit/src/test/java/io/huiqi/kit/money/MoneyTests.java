package io.huiqi.kit.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.00",
        "1500000.00, 150000000, 1500000.00",
        "0.05, 5, 0.05",
        "12.3, 1230, 12.30",
        "-0.01, -1, -0.01",
        "4999999999.99, 499999999999, 4999999999.99"
    })
    void decimalYuanAndFenAreTheSameAmount(String yuan, long fen, String written) {
        assertThat(Money.parse(yuan)).isEqualTo(new Money(fen)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1.", ".5", "1.234", "1e9", "NaN", "Infinity", "01", "+1", "1,000", "１", "--1"})
    void anythingButADecimalAmountIsRefused(String text) {
        assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overflowIsAnErrorAndNeverAWrongAmount() {
        Money most = new Money(Long.MAX_VALUE);

        assertThatThrownBy(() -> most.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofYuan(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }
}
