package io.huiqi.local.issuer;

import io.huiqi.local.issuer.IssuerProperties.DemoClient;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;

/** Which scopes a request gets: a machine all of its own unless it asks for fewer, a person never more than their own. */
final class GrantedScopes {

    private static final Set<String> IDENTITY = Set.of(OidcScopes.OPENID, OidcScopes.PROFILE);

    private final IssuerProperties properties;

    GrantedScopes(IssuerProperties properties) {
        this.properties = properties;
    }

    /** A client-credentials request that names no scope asks for everything its client may do. */
    @Nullable
    Authentication completed(@Nullable Authentication request) {
        if (request instanceof OAuth2ClientCredentialsAuthenticationToken credentials
                && credentials.getScopes().isEmpty()
                && credentials.getPrincipal() instanceof OAuth2ClientAuthenticationToken client) {
            Set<String> all =
                    Objects.requireNonNull(client.getRegisteredClient()).getScopes();
            return new OAuth2ClientCredentialsAuthenticationToken(client, all, credentials.getAdditionalParameters());
        }
        return request;
    }

    /** What the console asks for, less what the signed-in person may not do; nothing particular asked is all they may. */
    @Nullable
    Authentication narrowed(@Nullable Authentication request) {
        if (request instanceof OAuth2AuthorizationCodeRequestAuthenticationToken code
                && code.getPrincipal() instanceof Authentication person) {
            DemoClient user = properties.clients().get(person.getName());
            return user == null ? request : narrowed(code, person, user);
        }
        return request;
    }

    private Authentication narrowed(
            OAuth2AuthorizationCodeRequestAuthenticationToken code, Authentication person, DemoClient user) {
        return new OAuth2AuthorizationCodeRequestAuthenticationToken(
                code.getAuthorizationUri(),
                code.getClientId(),
                person,
                code.getRedirectUri(),
                code.getState(),
                personal(code.getScopes(), user.scopes()),
                code.getAdditionalParameters());
    }

    private Set<String> personal(Set<String> asked, Set<String> own) {
        Set<String> all = properties.allScopes();
        boolean nothingParticular = asked.stream().noneMatch(all::contains);
        Set<String> granted = asked.stream()
                .filter(scope -> !all.contains(scope) || own.contains(scope))
                .collect(Collectors.toSet());
        if (nothingParticular && IDENTITY.containsAll(asked)) {
            granted.addAll(own);
        }
        return granted;
    }
}
