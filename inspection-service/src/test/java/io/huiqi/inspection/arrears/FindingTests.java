package io.huiqi.inspection.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clause 17-3: what a demand for arrears looks like by what it says itself. */
class FindingTests {

    @ParameterizedTest(name = "{0} to {1}, collective {2}: {3}")
    @CsvSource({
        "2015-01, 2019-12, true, VIOLATION", // centralised collection of arrears 2015–2019
        "2020-08, 2020-08, true, NO_VIOLATION", // an ordinary reminder for the current month
        "2020-07, 2020-07, true, VIOLATION",
        "2019-12, 2020-08, true, VIOLATION",
        "2020-09, 2020-09, true, NO_VIOLATION",
        "2015-01, 2019-12, false, NO_VIOLATION",
        "2015-01, 2019-12, , UNDETERMINED",
        "2020-08, 2020-08, , NO_VIOLATION"
    })
    void onlyWhatIsBothHistoricalAndCollectiveIsForbidden(
            String from, String to, @Nullable Boolean collective, Finding finding) {
        assertThat(Finding.of(new ArrearsNotice(null, LocalDate.of(2020, 8, 10), from, to, collective)))
                .isEqualTo(finding);
    }

    @Test
    void theLastMonthIsNotBeforeTheFirst() {
        assertThatThrownBy(() -> new ArrearsNotice(null, LocalDate.of(2020, 8, 10), "2020-02", "2020-01", true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
