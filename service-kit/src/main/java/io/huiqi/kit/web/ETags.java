package io.huiqi.kit.web;

import io.huiqi.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Entity tags made of a document's version, and the guard against lost updates (RFC 9110). */
public final class ETags {

    private ETags() {}

    /** The strong tag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Ends the request with 412 unless {@code If-Match} is absent, {@code *}, or names the current version. */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return;
        }
        for (String each : ifMatch.split(",", -1)) {
            if (each.trim().equals(of(version))) {
                return;
            }
        }
        throw new Problem(
                        HttpStatus.PRECONDITION_FAILED,
                        "stale-version",
                        "It has changed since you read it; read it again. Its tag is now " + of(version) + ".")
                .asException();
    }
}
