package io.huiqi.awards.web;

import io.huiqi.awards.job.JobKind;
import io.huiqi.awards.sweep.ClaimLine;
import io.huiqi.awards.sweep.ShadowLine;
import io.huiqi.awards.sweep.SweepLine;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The lines of a kind of result.
 *
 * @param columns of the table
 * @param holds which rows of the result they are made of
 * @param object the line of a row, for JSON
 * @param cells the line of a row, for the table
 */
record ResultLines(
        List<String> columns,
        Predicate<List<String>> holds,
        Function<List<String>, Object> object,
        Function<List<String>, List<String>> cells) {

    private static final ResultLines SWEEP = new ResultLines(
            List.of("enterprise", "item", "outcome", "amount", "reasons"),
            row -> true,
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
            row -> !ClaimLine.isIn(row),
            ShadowLine::of,
            row -> cells(ShadowLine.of(row)));

    /** The real claims of a shadow run. */
    static final ResultLines CLAIMS = new ResultLines(
            List.of(
                    "claim",
                    "enterprise",
                    "item",
                    "effect",
                    "policyVersion",
                    "before",
                    "then",
                    "outcomeBefore",
                    "outcomeThen",
                    "reasonsBefore",
                    "reasonsThen",
                    "factsChanged"),
            ClaimLine::isIn,
            ClaimLine::of,
            row -> cells(ClaimLine.of(row)));

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

    private static List<String> cells(ClaimLine line) {
        return List.of(
                line.claim(),
                line.enterprise(),
                line.item(),
                line.effect(),
                line.policyVersion(),
                line.before(),
                line.then(),
                line.outcomeBefore(),
                line.outcomeThen(),
                joined(line.reasonsBefore()),
                joined(line.reasonsThen()),
                Boolean.toString(line.factsChanged()));
    }

    private static String joined(List<String> codes) {
        return String.join(";", codes);
    }
}
