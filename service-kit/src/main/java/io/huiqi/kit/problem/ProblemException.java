package io.huiqi.kit.problem;

/** Leaves a request handler with a problem as its answer; only the HTTP edge throws it. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
