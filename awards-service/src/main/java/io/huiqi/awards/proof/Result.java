package io.huiqi.awards.proof;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Share;
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

    /** One part of the amount, and who pays and gets it, where the policy says. */
    public record ResultLine(String measure, long fen, Text text, List<Share> shares) {
        public ResultLine {
            shares = List.copyOf(shares);
        }
    }

    static Result of(Assessment assessment) {
        return new Result(
                assessment.outcome().code(),
                assessment.fen(),
                assessment.lines().stream()
                        .map(line -> new ResultLine(
                                line.measure().id(), line.fen(), line.phrase().text(), line.shares()))
                        .toList());
    }
}
