package io.huiqi.gateway.security;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The issuer whose tokens are accepted and where people sign in.
 *
 * @param uri the {@code iss} of every token
 * @param jwkSetUri where its public keys are
 * @param audience the {@code aud} every access token must name
 * @param authorizationUri where a person's browser is sent to sign in
 * @param tokenUri where the gateway changes a code into tokens
 * @param endSessionUri where a person's browser is sent to sign out; empty to end only the gateway's session
 * @param client the gateway's own client, for sign-in
 * @param secret the secret of that client
 * @param scopes what sign-in asks for
 * @param signedInFor how long a person who asks for nothing stays signed in
 * @param trustFor how long a checked token is not checked again, so that a withdrawn key is noticed
 */
@ConfigurationProperties("huiqi.issuer")
record IssuerProperties(
        String uri,
        String jwkSetUri,
        String audience,
        String authorizationUri,
        String tokenUri,
        String endSessionUri,
        String client,
        String secret,
        List<String> scopes,
        @DefaultValue("8h") Duration signedInFor,
        @DefaultValue("1m") Duration trustFor) {

    /** The origin browsers are sent to, as a content security policy names it. */
    String publicOrigin() {
        URI address = URI.create(authorizationUri);
        return address.getScheme() + "://" + address.getAuthority();
    }

    @Override
    public String toString() {
        return "IssuerProperties[uri=" + uri + ", client=" + client + "]"; // never the secret
    }
}
