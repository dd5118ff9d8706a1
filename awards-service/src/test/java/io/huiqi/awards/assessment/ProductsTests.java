package io.huiqi.awards.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiqi.awards.policy.Rounding;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Sums of products, compared with the slow arithmetic that cannot overflow. */
class ProductsTests {

    @RepeatedTest(50)
    void sumsAndComparisonsAreThoseOfBigIntegers(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        Products sum = Products.NONE;
        BigInteger exact = BigInteger.ZERO;
        for (int i = 0; i < 8; i++) {
            long a = random.nextLong() >> random.nextInt(64);
            long b = random.nextLong() >> random.nextInt(64);
            sum = sum.add(a, b);
            exact = exact.add(product(a, b));

            assertThat(sum.isPositive()).isEqualTo(exact.signum() > 0);
            assertThat(Integer.signum(Products.compare(a, b, b, i)))
                    .isEqualTo(product(a, b).compareTo(product(b, i)));
        }
    }

    @Test
    void aSumAboveALongIsRoundedExactly() {
        Products sum = Products.NONE.add(Long.MAX_VALUE, 3).add(Long.MAX_VALUE, 7);

        assertThat(sum.rounded(Rounding.HALF_UP_TO_FEN, 1, 10)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aResultThatDoesNotFitIsAFault() {
        Products sum = Products.NONE.add(Long.MAX_VALUE, 11);

        assertThatThrownBy(() -> sum.rounded(Rounding.HALF_UP_TO_FEN, 1, 10)).isInstanceOf(ArithmeticException.class);
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
