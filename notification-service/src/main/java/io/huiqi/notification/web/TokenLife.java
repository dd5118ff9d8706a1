package io.huiqi.notification.web;

import java.security.Principal;
import java.time.Instant;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** How long a bearer token lasts, since a stream must not outlive the right to it. */
final class TokenLife {

    private TokenLife() {}

    /** When the token expires; far away for one that does not say. */
    static Instant endOf(Principal principal) {
        Instant expiry =
                principal instanceof JwtAuthenticationToken jwt ? jwt.getToken().getExpiresAt() : null;
        return expiry == null ? Instant.MAX : expiry;
    }
}
