package io.huiqi.registry.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodKindTests {

    @ParameterizedTest
    @EnumSource(PeriodKind.class)
    void acceptsItsOwnExample(PeriodKind kind) {
        assertThat(kind.accepts(kind.example())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"YEAR,2020-01", "QUARTER,2020-Q5", "MONTH,2020-13", "DAY,2020-12-32", "YEAR,20200"})
    void refusesWhatIsNoSuchPeriod(PeriodKind kind, String period) {
        assertThat(kind.accepts(period)).isFalse();
    }
}
