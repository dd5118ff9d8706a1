package io.huiqi.inspection.inspection;

import java.time.Instant;
import java.time.LocalDate;

/** The report on an emergency visit, due by the end of a local day. */
public record Filing(String report, Instant at, LocalDate dueOn, boolean onTime) {}
