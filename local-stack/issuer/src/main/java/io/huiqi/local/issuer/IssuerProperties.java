package io.huiqi.local.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the issuer needs to know.
 *
 * @param uri the {@code iss} of every token, and the address services find the key set under
 * @param consoleUri where people meet the console; sign-in and sign-out return there
 * @param data directory of the signing key, so that tokens survive a restart
 * @param audience the {@code aud} of every access token
 * @param tokenLifetime how long an access token is good for
 * @param clients the demo clients by id; id, secret, user name and password are the same word
 */
@ConfigurationProperties("huiqi.issuer")
public record IssuerProperties(
        URI uri, URI consoleUri, Path data, String audience, Duration tokenLifetime, Map<String, DemoClient> clients) {

    /** All scopes that any demo client has, in alphabetical order. */
    Set<String> allScopes() {
        Set<String> scopes = new TreeSet<>();
        clients.values().forEach(client -> scopes.addAll(client.scopes()));
        return scopes;
    }

    /**
     * One demo client, and the demo user of the same name.
     *
     * @param scopes what it may do
     * @param enterprise the unified social credit code (统一社会信用代码) it is bound to; null for a government system
     */
    public record DemoClient(Set<String> scopes, @Nullable String enterprise) {

        public DemoClient {
            scopes = Set.copyOf(scopes);
        }
    }
}
