package io.huiqi.awards.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Absent, missing and zero are three different things. */
class FigureSeriesTests {

    private final FigureSeries series = series(2017, null, 2018, 7L, 2019, 0L, 2020, 5L);

    @Test
    void zeroIsKnown() {
        assertThat(series.isKnown(2019)).isTrue();
        assertThat(series.fen(2019)).isZero();
    }

    @Test
    void aMissingYearIsNeitherKnownNorZero() {
        assertThat(series.isKnown(2017)).isFalse();
        assertThatThrownBy(() -> series.fen(2017)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAbsentYearIsNotMissing() {
        assertThat(series.missingBetween(0, 2017)).isZero();
        assertThat(series.missingBetween(0, 2018)).isEqualTo(2017);
    }

    @Test
    void theBestEarlierYearIsFound() {
        assertThat(series.maxBefore(2020)).isEqualTo(7);
        assertThat(series.yearOfMaxBefore(2020)).isEqualTo(2018);
        assertThat(series.maxBefore(2018)).isEqualTo(FigureSeries.NONE);
        assertThat(series.yearOfMaxBefore(2018)).isZero();
    }

    @Test
    void anotherSeriesReplacesTheYearsItNames() {
        FigureSeries overridden = series.overriddenBy(series(2018, 1L, 2020, null));

        assertThat(overridden.fen(2018)).isEqualTo(1);
        assertThat(overridden.fen(2019)).isZero();
        assertThat(overridden.isKnown(2020)).isFalse();
    }

    private static FigureSeries series(Object... yearsAndFen) {
        Map<Integer, Long> fen = new HashMap<>();
        for (int i = 0; i < yearsAndFen.length; i += 2) {
            fen.put((Integer) yearsAndFen[i], (Long) yearsAndFen[i + 1]);
        }
        return FigureSeries.of(fen);
    }
}
