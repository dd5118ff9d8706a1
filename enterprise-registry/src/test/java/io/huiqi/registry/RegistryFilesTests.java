package io.huiqi.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.huiqi.registry.indicator.Indicator;
import io.huiqi.registry.indicator.Measure;
import io.huiqi.registry.indicator.PeriodKind;
import io.huiqi.registry.indicator.Target;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The files a city brings are read whole, and a file that contradicts itself does not start the service. */
class RegistryFilesTests {

    @Test
    void readsEveryIndicatorOfThePolicy() {
        assertThat(RegistryFiles.indicators().all()).hasSize(21).allSatisfy(indicator -> {
            assertThat(indicator.reporters()).isNotEmpty();
            assertThat(indicator.measure().names()).isNotEmpty();
        });
    }

    @Test
    void readsATargetWithItsComparison() {
        assertThat(RegistryFiles.indicators().find("T-08a").orElseThrow().target())
                .isEqualTo(new Target(Target.Comparison.AT_MOST, new BigDecimal("10000000")));
    }

    @Test
    void anIndicatorHasOneMeasure() {
        assertThatIllegalStateException()
                .isThrownBy(() -> settings(null, null, null).indicator())
                .withMessageContaining("T-X needs one measure");
        assertThatIllegalStateException()
                .isThrownBy(() -> settings(new Measure.Share("a", "b"), List.of("a"), null)
                        .indicator());
    }

    @Test
    void anIndicatorHasAtMostOneTarget() {
        assertThatIllegalStateException()
                .isThrownBy(() -> settings(new Measure.Share("a", "b"), null, BigDecimal.TEN)
                        .indicator())
                .withMessageContaining("more than one target");
    }

    private static IndicatorSettings settings(
            Measure.@Nullable Share share, @Nullable List<String> reportOnly, @Nullable BigDecimal exactly) {
        return new IndicatorSettings(
                "T-X",
                "0",
                "",
                "",
                "%",
                2,
                PeriodKind.YEAR,
                null,
                share,
                null,
                null,
                reportOnly,
                BigDecimal.ONE,
                null,
                exactly,
                Indicator.Level.SUM,
                List.of());
    }
}
