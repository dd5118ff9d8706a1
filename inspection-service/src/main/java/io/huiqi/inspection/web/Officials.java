package io.huiqi.inspection.web;

import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.proposal.ConsentRole;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** What only officials may do, and on whose behalf a consent may be given. */
final class Officials {

    private Officials() {}

    /** Ends the request with 403 for an enterprise's own client. */
    static void require(Caller caller) {
        if (caller.enterprise() != null) {
            throw Problem.forbidden("Only a department may do this, not an enterprise.")
                    .asException();
        }
    }

    /** Ends the request with 403 unless the caller may give and take back consents of this role. */
    static void requireRole(Caller caller, ConsentRole role) {
        require(caller);
        String scope = switch (role) {
            case DEPARTMENT_HEAD -> "inspections:consent-head";
            case GOVERNMENT_LEADER -> "inspections:consent-leader";
        };
        if (!caller.scopes().contains(scope)) {
            throw Problem.forbidden("A consent of this role needs the scope " + scope + ".")
                    .asException();
        }
    }

    /** Ends the request with 403 for everybody but who asked for the visit. */
    static void requireRequester(Caller caller, Inspection inspection) {
        if (!caller.client().equals(inspection.requestedBy())) {
            throw Problem.forbidden("Only who asked for the visit may withdraw it.")
                    .asException();
        }
    }

    /** The caller's act, now; to the millisecond, as it is stored. */
    static Act act(Caller caller, Clock clock) {
        return new Act(clock.instant().truncatedTo(ChronoUnit.MILLIS), caller.client());
    }
}
