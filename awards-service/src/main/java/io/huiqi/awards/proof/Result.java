package io.huiqi.awards.proof;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.policy.Text;
import java.util.List;

/**
 * What an assessment came to.
 *
 * @param fen the amount
 */
public record Result(String outcome, long fen, List<ResultLine> lines) {

    public Result {
        lines = List.copyOf(lines);
    }

    /** One part of the amount. */
    public record ResultLine(String measure, long fen, Text text) {}

    static Result of(Assessment assessment) {
        return new Result(
                assessment.outcome().code(),
                assessment.fen(),
                assessment.lines().stream()
                        .map(line -> new ResultLine(
                                line.measure().id(), line.fen(), line.phrase().text()))
                        .toList());
    }
}
