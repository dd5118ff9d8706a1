package io.huiqi.local.issuer;

import io.huiqi.local.issuer.IssuerProperties.DemoClient;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Makes an access token what RFC 9068 says, and binds the token of an enterprise to its code. */
@Component
class AccessTokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String TYPE = "at+jwt";

    private final IssuerProperties properties;

    AccessTokenClaims(IssuerProperties properties) {
        this.properties = properties;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (!context.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN)) {
            return;
        }
        context.getJwsHeader().type(TYPE);
        context.getClaims()
                .audience(List.of(properties.audience()))
                .claim("client_id", context.getRegisteredClient().getClientId())
                .claim("scope", String.join(" ", context.getAuthorizedScopes()));
        Authentication subject = context.getPrincipal();
        boolean isPerson = !AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType());
        if (isPerson && subject != null) {
            context.getClaims().claim("preferred_username", subject.getName());
        }
        String enterprise = enterpriseOf(subject);
        if (enterprise != null) {
            context.getClaims().claim("enterprise", enterprise);
        }
    }

    private @Nullable String enterpriseOf(@Nullable Authentication subject) {
        DemoClient client = subject == null ? null : properties.clients().get(subject.getName());
        return client == null ? null : client.enterprise();
    }
}
