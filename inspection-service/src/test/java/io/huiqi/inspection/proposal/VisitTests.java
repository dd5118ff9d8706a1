package io.huiqi.inspection.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class VisitTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void anEndAtMidnightDoesNotTouchTheNextDay() {
        Visit visit = visit("2020-09-30T01:00:00Z", "2020-09-30T16:00:00Z");

        assertThat(visit.days(SHANGHAI)).containsExactly(LocalDate.parse("2020-09-30"));
    }

    @Test
    void oneNanosecondAfterMidnightTouchesTheNextDay() {
        Visit visit = visit("2020-09-30T01:00:00Z", "2020-09-30T16:00:00.000000001Z");

        assertThat(visit.days(SHANGHAI)).containsExactly(LocalDate.parse("2020-09-30"), LocalDate.parse("2020-10-01"));
    }

    @Test
    void theLocalDateDecidesNotTheUtcDate() {
        assertThat(visit("2020-09-15T16:00:00Z", "2020-09-15T17:00:00Z").firstDay(SHANGHAI))
                .isEqualTo(LocalDate.parse("2020-09-16"));
    }

    @Test
    void aLeapDayLiesBetweenFebruaryAndMarch() {
        assertThat(visit("2024-02-28T00:00:00Z", "2024-03-01T00:00:00Z").days(SHANGHAI))
                .contains(LocalDate.parse("2024-02-29"))
                .hasSize(3);
        assertThat(visit("2023-02-28T00:00:00Z", "2023-03-01T00:00:00Z").days(SHANGHAI))
                .hasSize(2);
    }

    @Test
    void aVisitThatDoesNotEndAfterItsStartIsNoVisit() {
        Instant noon = Instant.parse("2020-09-16T04:00:00Z");

        assertThatIllegalArgumentException().isThrownBy(() -> new Visit(noon, noon));
        assertThatIllegalArgumentException().isThrownBy(() -> new Visit(noon, noon.minusNanos(1)));
    }

    private static Visit visit(String start, String end) {
        return new Visit(Instant.parse(start), Instant.parse(end));
    }
}
