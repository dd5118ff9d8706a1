package io.huiqi.awards.web;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.problem.FieldError;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads enterprises that addresses name. */
final class Enterprises {

    private Enterprises() {}

    /** The enterprise that a list is limited to, null for all; 400 for what is no code, 403 for another's. */
    static @Nullable String asked(@Nullable String enterprise, Caller caller) {
        if (enterprise != null) {
            require("?enterprise", enterprise);
        }
        return caller.limitTo(enterprise);
    }

    /** 400 for what is no unified social credit code. */
    static void require(String pointer, String uscc) {
        if (!Uscc.isValid(uscc)) {
            FieldError error = new FieldError(
                    pointer,
                    "invalid-uscc",
                    "must be a unified social credit code: 18 upper-case characters with a matching check character");
            throw new Problem(
                            HttpStatus.BAD_REQUEST,
                            error.code(),
                            "The address names no enterprise; see errors.",
                            List.of(error),
                            Map.of())
                    .asException();
        }
    }
}
