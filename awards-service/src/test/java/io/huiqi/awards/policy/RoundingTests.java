package io.huiqi.awards.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One rounding, exact up to it, whatever the size of the numbers. */
class RoundingTests {

    @ParameterizedTest
    @CsvSource({"1,1,2,1", "1,1,3,0", "2,1,3,1", "3,20,100,1", "7,20,100,1", "8,20,100,2", "0,20,100,0", "5,1,1,5"})
    void halfAFenGoesUp(long fen, long numerator, long denominator, long expected) {
        assertThat(Rounding.HALF_UP_TO_FEN.of(fen, numerator, denominator)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"199,1,1,100", "99,1,1,0", "12345670,20,100,2469100", "100,1,1,100"})
    void theRestOfAYuanIsDropped(long fen, long numerator, long denominator, long expected) {
        assertThat(Rounding.DOWN_TO_YUAN.of(fen, numerator, denominator)).isEqualTo(expected);
    }

    @Test
    void itAgreesWithExactDecimalsForAnyNumbers() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            long fen = random.nextLong(1L << random.nextInt(1, 63));
            long numerator = random.nextLong(1, 1_000_000_000L);
            long denominator = random.nextLong(numerator, 2_000_000_000L);

            BigDecimal exact = BigDecimal.valueOf(fen)
                    .multiply(BigDecimal.valueOf(numerator))
                    .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP);

            assertThat(Rounding.HALF_UP_TO_FEN.of(fen, numerator, denominator)).isEqualTo(exact.longValueExact());
        }
    }

    @Test
    void whatDoesNotFitIsAFault() {
        assertThatThrownBy(() -> Rounding.HALF_UP_TO_FEN.of(Long.MAX_VALUE, 3, 1))
                .isInstanceOf(ArithmeticException.class);
    }
}
