package io.huiqi.claims.web;

import io.huiqi.claims.claim.Claim;
import io.huiqi.claims.docket.Position;
import io.huiqi.kit.paging.Cursor;
import io.huiqi.kit.problem.Checks;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Positions in lists of claims as cursors. */
final class Positions {

    private Positions() {}

    /** The sort key of a claim: when it was submitted, in milliseconds since 1970, and its id. */
    static List<String> keyOf(Claim claim) {
        return List.of(Long.toString(claim.submittedAt().toEpochMilli()), claim.id());
    }

    /** The position of a cursor; null without one; the end of the request for one that no list gave. */
    static @Nullable Position read(@Nullable String cursor) {
        List<String> key = Cursor.decode(cursor, 2);
        if (key == null) {
            return null;
        }
        Checks checks = new Checks();
        Long millis = checks.parse(
                "?cursor", key.get(0), "invalid-value", "must be a cursor that this list gave you", Long::parseLong);
        checks.throwIfAny();
        return new Position(Instant.ofEpochMilli(Checks.present(millis)), key.get(1));
    }
}
