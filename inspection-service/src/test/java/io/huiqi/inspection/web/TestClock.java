package io.huiqi.inspection.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** A clock that stands where a test puts it. */
@Component
class TestClock extends Clock {

    private volatile Instant now = Instant.parse("2020-09-14T00:00:00Z");

    /** Moves the hands to an instant in RFC 3339 form. */
    void set(String rfc3339) {
        now = OffsetDateTime.parse(rfc3339).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
