package io.huiqi.inspection.calendar;

import java.time.LocalDate;

/** Consecutive local days, both ends included. */
public record DayRun(LocalDate first, LocalDate last) {}
