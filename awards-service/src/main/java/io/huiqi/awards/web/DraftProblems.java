package io.huiqi.awards.web;

import io.huiqi.awards.policy.LintReport;
import io.huiqi.awards.policy.Policy;
import io.huiqi.kit.problem.FieldError;
import io.huiqi.kit.problem.Problem;
import java.util.List;

/** Tells what is wrong with a draft of a policy. */
final class DraftProblems {

    private DraftProblems() {}

    /** The policy of a draft; ends the request with 422 and everything that is wrong, if anything is. */
    static Policy require(LintReport report) {
        Policy policy = report.policy();
        if (policy == null) {
            List<LintReport.Problem> problems = report.problems();
            throw Problem.invalid(problems.stream().map(DraftProblems::error).toList())
                    .with("problems", problems.subList(0, Math.min(problems.size(), Problem.TOLD)))
                    .asException();
        }
        return policy;
    }

    private static FieldError error(LintReport.Problem problem) {
        return new FieldError(
                problem.path().isEmpty() ? "" : "/" + problem.path(),
                problem.clause() == null ? "invalid-policy" : "unfair-condition",
                "line " + problem.line() + ", column " + problem.column() + ": " + problem.message());
    }
}
