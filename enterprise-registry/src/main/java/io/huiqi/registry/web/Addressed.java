package io.huiqi.registry.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.security.Caller;

/** The enterprise that an address names. */
final class Addressed {

    private Addressed() {}

    /** Ends the request with 422 for a code that is none, with 403 when the caller is bound to another enterprise. */
    static Uscc enterprise(String uscc, Caller caller) {
        Checks checks = new Checks();
        Uscc read = checks.uscc("/uscc", uscc);
        checks.throwIfAny();
        caller.requireMayActFor(uscc);
        return present(read);
    }
}
