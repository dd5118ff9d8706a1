package io.huiqi.kit.security;

import io.huiqi.kit.problem.Problem;
import java.security.Principal;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who is calling, as the token says.
 *
 * @param client the client id, or the user name of a signed-in person
 * @param scopes such as {@code claims:read}
 * @param enterprise the only enterprise this caller may see and act for; null for an official system or officer
 */
public record Caller(
        String client, Set<String> scopes, @Nullable String enterprise) {

    private static final String SCOPE = "SCOPE_";

    /** Reads the caller from an authenticated principal. */
    public static Caller of(Principal principal) {
        if (!(principal instanceof JwtAuthenticationToken token)) {
            throw new IllegalStateException("not a bearer token: " + principal.getClass());
        }
        Jwt jwt = token.getToken();
        Set<String> scopes = token.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith(SCOPE))
                .map(authority -> authority.substring(SCOPE.length()))
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(nameOf(token), scopes, jwt.getClaimAsString("enterprise"));
    }

    /** Persons share the client they sign in with, so their own name goes first. */
    private static String nameOf(JwtAuthenticationToken token) {
        Jwt jwt = token.getToken();
        return Stream.of("preferred_username", "client_id")
                .map(jwt::getClaimAsString)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(token::getName);
    }

    /** Whether the caller may see and act for an enterprise. */
    public boolean mayActFor(String uscc) {
        return enterprise == null || enterprise.equals(uscc);
    }

    /** Ends the request with 403 when the caller is bound to another enterprise. */
    public void requireMayActFor(String uscc) {
        if (!mayActFor(uscc)) {
            throw Problem.forbidden("The token is bound to another enterprise.").asException();
        }
    }

    /**
     * The enterprise a list is limited to: the one asked for, or the caller's own; null for all.
     *
     * @param asked the filter of the request, or null; 403 when it is not the caller's own
     */
    public @Nullable String limitTo(@Nullable String asked) {
        if (asked != null) {
            requireMayActFor(asked);
        }
        return enterprise == null ? asked : enterprise;
    }
}
