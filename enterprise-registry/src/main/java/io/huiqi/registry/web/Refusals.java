package io.huiqi.registry.web;

import io.huiqi.kit.problem.FieldError;
import io.huiqi.kit.problem.Problem;
import io.huiqi.registry.enterprise.Decision;
import io.huiqi.registry.enterprise.Decision.Accepted;
import io.huiqi.registry.enterprise.Decision.Refused;
import io.huiqi.registry.enterprise.Refusal;
import io.huiqi.registry.enterprise.Refusal.AlreadyMerged;
import io.huiqi.registry.enterprise.Refusal.CircularMerger;
import io.huiqi.registry.enterprise.Refusal.ContradictsRecognition;
import io.huiqi.registry.enterprise.Refusal.StaleRevision;
import io.huiqi.registry.enterprise.Refusal.TooManyCorrections;
import io.huiqi.registry.enterprise.Refusal.TooManyLists;
import io.huiqi.registry.enterprise.Refusal.TooManyRecognitions;
import io.huiqi.registry.enterprise.Refusal.UnknownEnterprise;
import io.huiqi.registry.enterprise.Refusal.UnknownPredecessor;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Which problem each refusal is. */
final class Refusals {

    private Refusals() {}

    /** What was accepted; ends the request with the refusal otherwise. */
    static Accepted accepted(Decision decision) {
        if (decision instanceof Accepted accepted) {
            return accepted;
        }
        throw problem(((Refused) decision).refusal()).asException();
    }

    static Problem problem(Refusal refusal) {
        if (refusal instanceof UnknownEnterprise) {
            return unknownEnterprise();
        }
        if (refusal instanceof StaleRevision stale) {
            return new Problem(
                    HttpStatus.PRECONDITION_FAILED,
                    "stale-version",
                    stale.current() == 0
                            ? "There is nothing yet that If-Match could name."
                            : "It has changed since you read it; read it again. Its tag is now \"" + stale.current()
                                    + "\".");
        }
        if (refusal instanceof ContradictsRecognition contradiction) {
            return new Problem(
                            HttpStatus.CONFLICT,
                            "duplicate-recognition",
                            "This document granted this kind to this project before, in other words; see recognition.")
                    .with("recognition", contradiction.first());
        }
        if (refusal instanceof TooManyCorrections corrections) {
            return new Problem(
                    HttpStatus.CONFLICT,
                    "too-many-corrections",
                    "The figures of an enterprise can be corrected " + corrections.limit() + " times.");
        }
        if (refusal instanceof TooManyRecognitions recognitions) {
            return new Problem(
                    HttpStatus.CONFLICT,
                    "too-many-recognitions",
                    "An enterprise can have " + recognitions.limit() + " recognitions.");
        }
        if (refusal instanceof TooManyLists lists) {
            return new Problem(
                    HttpStatus.CONFLICT, "too-many-lists", "An enterprise can stand on " + lists.limit() + " lists.");
        }
        return mergerProblem(refusal);
    }

    private static Problem mergerProblem(Refusal refusal) {
        if (refusal instanceof UnknownPredecessor) {
            return Problem.invalid(List.of(new FieldError("/predecessor", "unknown-enterprise", "is not registered")));
        }
        if (refusal instanceof AlreadyMerged merged) {
            return new Problem(
                            HttpStatus.CONFLICT,
                            "already-merged",
                            "The predecessor was taken over before; see successor and its mergers.")
                    .with("successor", merged.successor());
        }
        if (refusal instanceof CircularMerger) {
            return new Problem(
                    HttpStatus.CONFLICT,
                    "circular-merger",
                    "The predecessor took the successor over, at once or through others.");
        }
        throw new IllegalArgumentException("no problem for " + refusal.getClass());
    }

    static Problem unknownEnterprise() {
        return Problem.notFound("enterprise");
    }
}
