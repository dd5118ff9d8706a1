package io.huiqi.inspection.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Instants as RFC 3339 in the city's own offset, which is how people there read a clock. */
record Times(ZoneId zone) {

    String of(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(instant, zone));
    }

    @Nullable
    String ofNullable(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }
}
