package io.huiqi.awards.web;

import io.huiqi.awards.publication.Closing;
import io.huiqi.awards.publication.Edition;
import io.huiqi.awards.publication.PolicyStep.Refused;
import io.huiqi.kit.problem.FieldError;
import io.huiqi.kit.problem.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Says why a policy cannot be published or closed as asked. */
final class Obstacles {

    private Obstacles() {}

    static Problem problem(Refused refused) {
        return switch (refused.obstacle()) {
            case VERSION_EXISTS ->
                new Problem(
                        HttpStatus.CONFLICT,
                        "version-exists",
                        "A version of this name was published with another text; give the new text a new version.");
            case CLOSED -> new Problem(HttpStatus.CONFLICT, "policy-closed", closed(refused));
            case BEGINS_TOO_EARLY ->
                Problem.invalid(List.of(new FieldError("/validity/claimsFrom", "begins-too-early", tooEarly(refused))));
            case ENDS_IN_THE_PAST ->
                Problem.invalid(List.of(new FieldError("/on", "in-the-past", "must be today or later")));
        };
    }

    private static String closed(Refused refused) {
        Closing closing = refused.policy().closing();
        return closing == null
                ? "The policy is closed."
                : "The policy is closed by " + closing.documentNo() + "; its last day for claims is "
                        + closing.lastDay() + ".";
    }

    private static String tooEarly(Refused refused) {
        Edition latest = refused.policy().latest();
        return latest == null
                ? "must not be before the version it supersedes"
                : "must be " + latest.from() + ", when version " + latest.version() + " begins, or later";
    }
}
