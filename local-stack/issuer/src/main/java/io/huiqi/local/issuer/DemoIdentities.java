package io.huiqi.local.issuer;

import io.huiqi.local.issuer.IssuerProperties.DemoClient;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The demo clients (machines), the demo users (people, same names) and the console that people sign in through. */
@Configuration(proxyBeanMethods = false)
class DemoIdentities {

    static final String CONSOLE = "console";

    /** The lowest cost there is: these secrets are published, and a token request should not cost 80 ms. */
    private static final int DEMO_STRENGTH = 4;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(DEMO_STRENGTH);
    }

    @Bean
    RegisteredClientRepository clients(IssuerProperties properties, PasswordEncoder encoder) {
        List<RegisteredClient> clients = new ArrayList<>();
        properties.clients().forEach((id, client) -> clients.add(machine(id, client, properties, encoder)));
        clients.add(console(properties, encoder));
        return new InMemoryRegisteredClientRepository(clients);
    }

    @Bean
    UserDetailsService people(IssuerProperties properties, PasswordEncoder encoder) {
        List<UserDetails> people = properties.clients().keySet().stream()
                .map(name -> User.withUsername(name)
                        .password(encoder.encode(name))
                        .authorities(List.of())
                        .build())
                .toList();
        return new InMemoryUserDetailsManager(people);
    }

    private static RegisteredClient machine(
            String id, DemoClient client, IssuerProperties properties, PasswordEncoder encoder) {
        return confidential(id, properties, encoder)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .build();
    }

    private static RegisteredClient console(IssuerProperties properties, PasswordEncoder encoder) {
        return confidential(CONSOLE, properties, encoder)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(properties.consoleUri() + "/login/oauth2/code/huiqi")
                .postLogoutRedirectUri(properties.consoleUri().toString())
                .postLogoutRedirectUri(properties.consoleUri() + "/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scopes(scopes -> scopes.addAll(properties.allScopes()))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private static RegisteredClient.Builder confidential(
            String id, IssuerProperties properties, PasswordEncoder encoder) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(encoder.encode(id))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(properties.tokenLifetime())
                        .build());
    }
}
