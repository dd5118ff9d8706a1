package io.huiqi.kit.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Civil time of the city: days, months and years are those of Asia/Shanghai, whatever zone an instant was given in. */
public final class CivilTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CivilTime() {}

    /** The local date of an instant. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
