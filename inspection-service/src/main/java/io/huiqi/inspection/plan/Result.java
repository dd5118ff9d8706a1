package io.huiqi.inspection.plan;

import io.huiqi.inspection.inspection.Act;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The published result of one random inspection.
 *
 * @param inspection the finished inspection it is about
 * @param dueOn the last local day for publishing it
 */
public record Result(
        String inspection, ResultOutcome outcome, String text, Instant publishedAt, LocalDate dueOn, boolean late) {

    boolean saysTheSameAs(Result other) {
        return inspection.equals(other.inspection) && outcome == other.outcome && text.equals(other.text);
    }

    static Result of(String inspection, ResultOutcome outcome, String text, Act act, LocalDate today, LocalDate dueOn) {
        return new Result(inspection, outcome, text, act.at(), dueOn, today.isAfter(dueOn));
    }
}
