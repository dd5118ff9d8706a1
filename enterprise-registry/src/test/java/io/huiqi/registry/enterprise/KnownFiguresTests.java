package io.huiqi.registry.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was known of a year's figures at a moment. */
class KnownFiguresTests {

    private static final Instant LOADED = Instant.parse("2026-01-10T00:00:00Z");
    private static final Instant CORRECTED = Instant.parse("2026-03-10T00:00:00Z");

    private final KnownFigures figures =
            new KnownFigures(List.of(report(1, "2021-05-31", LOADED), report(2, "2021-09-30", CORRECTED)));

    @Test
    void theLatestReportThatTheRegistryHadIsInForce() {
        assertThat(revisionAt(LOADED)).contains(1L);
        assertThat(revisionAt(CORRECTED.minusMillis(1))).contains(1L);
        assertThat(revisionAt(CORRECTED)).contains(2L);
        assertThat(revisionAt(CORRECTED.plusSeconds(1))).contains(2L);
    }

    @Test
    void aCorrectionDoesNotReachBackHoweverEarlyTheSourceRecordedIt() {
        assertThat(revisionAt(Instant.parse("2026-02-01T00:00:00Z"))).contains(1L);
    }

    @Test
    void beforeTheRegistryKnewTheSourcesDayCounts() {
        assertThat(revisionAt(LOADED.minusMillis(1))).contains(2L);
        assertThat(revisionAt(Instant.parse("2021-09-29T15:59:59Z"))).contains(1L);
    }

    @Test
    void theSourcesDayIsADayInShanghai() {
        assertThat(revisionAt(Instant.parse("2021-05-30T15:59:59Z"))).isEmpty();
        assertThat(revisionAt(Instant.parse("2021-05-30T16:00:00Z"))).contains(1L);
    }

    @Test
    void withoutADayOfTheSourceNothingWasKnownBefore() {
        KnownFigures undated = new KnownFigures(List.of(report(1, null, LOADED)));

        assertThat(undated.at(LOADED.minusMillis(1))).isEmpty();
        assertThat(undated.at(LOADED)).isPresent();
    }

    @Test
    void ofNoReportsNothingIsKnown() {
        assertThat(new KnownFigures(List.of()).at(LOADED)).isEmpty();
    }

    private Optional<Long> revisionAt(Instant instant) {
        return figures.at(instant).map(FiguresReport::revision);
    }

    private static FiguresReport report(long revision, @Nullable String recordedOn, Instant recordedAt) {
        return new FiguresReport(
                2020, Map.of(), "tax", recordedOn == null ? null : LocalDate.parse(recordedOn), revision, recordedAt);
    }
}
