package io.huiqi.registry.web;

import io.huiqi.kit.problem.Problem;
import io.huiqi.registry.enterprise.Decision;
import io.huiqi.registry.enterprise.Decision.Accepted;
import io.huiqi.registry.enterprise.Decision.Refused;
import io.huiqi.registry.enterprise.Refusal;
import io.huiqi.registry.enterprise.Refusal.ContradictsRecognition;
import io.huiqi.registry.enterprise.Refusal.StaleRevision;
import io.huiqi.registry.enterprise.Refusal.TooManyCorrections;
import io.huiqi.registry.enterprise.Refusal.TooManyRecognitions;
import io.huiqi.registry.enterprise.Refusal.UnknownEnterprise;
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
        TooManyRecognitions recognitions = (TooManyRecognitions) refusal;
        return new Problem(
                HttpStatus.CONFLICT,
                "too-many-recognitions",
                "An enterprise can have " + recognitions.limit() + " recognitions.");
    }

    static Problem unknownEnterprise() {
        return Problem.notFound("enterprise");
    }
}
