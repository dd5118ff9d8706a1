package io.huiqi.inspection.pass;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Permission to knock, issued once a visit is allowed.
 *
 * @param number for people, such as {@code 7K3M-9QX2-B4TD}; not to be guessed
 * @param token the sealed form, to be verified offline with the published key
 * @param revokedAt when it ceased to be good, if it did
 */
public record Pass(
        String number,
        String token,
        Instant issuedAt,
        @Nullable Instant revokedAt) {

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public Pass revoked(Instant at) {
        return new Pass(number, token, issuedAt, at);
    }
}
