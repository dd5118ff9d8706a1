package io.huiqi.awards.assessment;

import java.time.LocalDate;

/**
 * A dated decision (会议纪要) that names an amount.
 *
 * @param fen the amount decided
 */
public record Decision(String documentNo, LocalDate date, long fen) {}
