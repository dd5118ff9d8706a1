package io.huiqi.inspection.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** The one enterprise that a request asks about. */
final class OneEnterprise {

    private OneEnterprise() {}

    /** The enterprise asked for, or the caller's own; 403 for another's, 422 where an official names none. */
    static String read(@Nullable String asked, Caller caller) {
        Checks checks = new Checks();
        String code = read(checks, asked, caller);
        checks.throwIfAny();
        return present(code);
    }

    /** The same, noting what is wrong with the code. */
    static @Nullable String read(Checks checks, @Nullable String asked, Caller caller) {
        if (asked == null && caller.enterprise() != null) {
            return caller.enterprise();
        }
        return checks.uscc("?enterprise", asked) == null ? null : caller.limitTo(asked);
    }
}
