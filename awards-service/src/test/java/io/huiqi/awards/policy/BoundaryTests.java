package io.huiqi.awards.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exactly the number, and one fen on either side of it. */
class BoundaryTests {

    @ParameterizedTest
    @CsvSource({"99,false,false", "100,true,false", "101,true,true", "0,false,false", "-5,false,false"})
    void theNumberItselfCountsIfInclusive(long value, boolean inclusive, boolean exclusive) {
        assertThat(Boundary.INCLUSIVE.reached(value, 100)).isEqualTo(inclusive);
        assertThat(Boundary.EXCLUSIVE.reached(value, 100)).isEqualTo(exclusive);
    }

    @ParameterizedTest
    @CsvSource({
        "99,0,0",
        "100,1,0",
        "101,1,1",
        "200,2,1",
        "201,2,2",
        "0,0,0",
        "-100,0,0",
        "9223372036854775807,92233720368547758,92233720368547758",
        "-9223372036854775808,0,0"
    })
    void multiplesAreCountedOnBothSides(long value, long inclusive, long exclusive) {
        assertThat(Boundary.INCLUSIVE.multiplesReached(value, 100)).isEqualTo(inclusive);
        assertThat(Boundary.EXCLUSIVE.multiplesReached(value, 100)).isEqualTo(exclusive);
    }
}
