package io.huiqi.awards.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How interest counts days, and how many of them are a year. */
public enum DayCount {
    ACTUAL_365("actual/365", 365),
    ACTUAL_360("actual/360", 360),
    /** Every month has thirty days; the 31st counts as the 30th on both ends. */
    THIRTY_360("30/360", 360);

    private static final long THIRTY = 30;

    private final String code;
    private final int year;

    DayCount(String code, int year) {
        this.code = code;
        this.year = year;
    }

    public String code() {
        return code;
    }

    /** The days of a year. */
    public int year() {
        return year;
    }

    /** The days from one to another, the first counted and the last not. */
    public long days(LocalDate from, LocalDate to) {
        return switch (this) {
            case ACTUAL_365, ACTUAL_360 -> ChronoUnit.DAYS.between(from, to);
            case THIRTY_360 -> thirty(to) - thirty(from);
        };
    }

    private static long thirty(LocalDate day) {
        return day.getYear() * 360L + day.getMonthValue() * THIRTY + Math.min(day.getDayOfMonth(), THIRTY);
    }
}
