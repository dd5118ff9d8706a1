package io.huiqi.awards.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a draft found.
 *
 * @param policy what was read; null if anything is wrong
 * @param problems everything that is wrong
 * @param grounds tests that treat enterprises differently and are permitted, with what permits each
 * @param warnings what can be meant and should be looked at
 */
public record LintReport(
        @Nullable Policy policy, List<Problem> problems, List<Ground> grounds, List<Warning> warnings) {

    public LintReport {
        problems = List.copyOf(problems);
        grounds = List.copyOf(grounds);
        warnings = List.copyOf(warnings);
    }

    /** A report that warns of nothing. */
    public LintReport(@Nullable Policy policy, List<Problem> problems, List<Ground> grounds) {
        this(policy, problems, grounds, List.of());
    }

    /**
     * Something wrong.
     *
     * @param line counted from 1
     * @param column counted from 1
     * @param path where it is in the document, such as {@code items/brand/pays}
     * @param clause the clause that forbids it; null if it is a mistake of writing
     * @param message what is wrong and what would be right
     */
    public record Problem(
            int line, int column, String path, @Nullable String clause, String message) {}

    /**
     * A permitted test.
     *
     * @param path where it is in the document
     * @param attribute what it tests: {@code ownership}, {@code origin}, {@code size} or {@code age}
     * @param clause the clause that names the group
     * @param text the words that name it
     */
    public record Ground(String path, String attribute, String clause, Text text) {}

    /**
     * Something that is not wrong and may surprise.
     *
     * @param line counted from 1
     * @param column counted from 1
     * @param path where it is in the document
     * @param message what can happen and how it can be kept from happening
     */
    public record Warning(int line, int column, String path, String message) {}
}
