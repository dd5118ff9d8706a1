package io.huiqi.awards.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.facts.Listing.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTests {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    2020-12-31, 2020-12-31, true
                    2020-12-31, -,          true
                    2021-01-01, -,          false
                    2019-02-03, 2020-12-31, true
                    2019-02-03, 2020-12-30, false
                    2020-01-01, 2020-12-30, false
                    2019-02-03, -,          true
                    """)
    void aYearCountsWhoseLastDayLiesOnTheList(String from, @Nullable String until, boolean listed) {
        Listing listing = new Listing("banned", 1, List.of(period(from, until)));

        assertThat(listing.years().contains(2020)).isEqualTo(listed);
    }

    @Test
    void periodsAddUpWithTheGapBetweenThemLeftOut() {
        Listing listing = new Listing(
                "banned", 2, List.of(period("2015-05-01", "2017-04-30"), period("2019-06-01", "2020-12-31")));

        assertThat(listing.years()).containsExactly(2015, 2016, 2019, 2020);
    }

    @Test
    void whoNeverStoodThereIsListedInNoYear() {
        assertThat(new Listing("banned", 2, List.of()).years()).isEmpty();
    }

    @Test
    void whoWasNeverTakenOffIsListedAsFarAsAnyoneCanAsk() {
        assertThat(new Listing("banned", 1, List.of(period("2199-01-01", null))).years())
                .containsExactly(2199, 2200);
    }

    private static Period period(String from, @Nullable String until) {
        return new Period(LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }
}
