package io.huiqi.awards.web;

import io.huiqi.awards.job.JobKind;
import io.huiqi.awards.sweep.ShadowLine;
import io.huiqi.awards.sweep.SweepLine;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The lines of a kind of result.
 *
 * @param columns of the table
 * @param object the line of a row, for JSON
 * @param cells the line of a row, for the table
 */
record ResultLines(
        List<String> columns, Function<List<String>, Object> object, Function<List<String>, List<String>> cells) {

    private static final ResultLines SWEEP = new ResultLines(
            List.of("enterprise", "item", "outcome", "amount", "reasons"),
            SweepLine::of,
            row -> cells(SweepLine.of(row)));

    private static final ResultLines SHADOW_RUN = new ResultLines(
            List.of(
                    "enterprise",
                    "item",
                    "effect",
                    "granted",
                    "now",
                    "then",
                    "difference",
                    "outcomeNow",
                    "outcomeThen",
                    "reasonsNow",
                    "reasonsThen"),
            ShadowLine::of,
            row -> cells(ShadowLine.of(row)));

    static ResultLines of(JobKind kind) {
        return switch (kind) {
            case SWEEP -> SWEEP;
            case SHADOW_RUN -> SHADOW_RUN;
        };
    }

    private static List<String> cells(SweepLine line) {
        return List.of(
                line.enterprise(),
                line.item(),
                line.outcome(),
                Objects.requireNonNullElse(line.amount(), ""),
                joined(line.reasons()));
    }

    private static List<String> cells(ShadowLine line) {
        return List.of(
                line.enterprise(),
                line.item(),
                line.effect(),
                line.granted(),
                line.now(),
                line.then(),
                line.difference(),
                line.outcomeNow(),
                line.outcomeThen(),
                joined(line.reasonsNow()),
                joined(line.reasonsThen()));
    }

    private static String joined(List<String> codes) {
        return String.join(";", codes);
    }
}
