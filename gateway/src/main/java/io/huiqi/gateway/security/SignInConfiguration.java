package io.huiqi.gateway.security;

import java.net.URI;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;

/** Sign-in of people at the issuer: authorization code with PKCE; the tokens stay in the session, on this side. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    /** The registration id: part of the addresses {@code /oauth2/authorization/huiqi} and the callback. */
    static final String REGISTRATION = "huiqi";

    /** Endpoints are named one by one, so that the gateway starts before its issuer is there to be asked. */
    @Bean
    ReactiveClientRegistrationRepository clientRegistrations(IssuerProperties issuer) {
        return new InMemoryReactiveClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(issuer.client())
                .clientSecret(issuer.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(issuer.scopes())
                .issuerUri(issuer.uri())
                .authorizationUri(issuer.authorizationUri())
                .tokenUri(issuer.tokenUri())
                .jwkSetUri(issuer.jwkSetUri())
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(endSession(issuer))
                .build());
    }

    private static Map<String, Object> endSession(IssuerProperties issuer) {
        return issuer.endSessionUri().isBlank() ? Map.of() : Map.of("end_session_endpoint", issuer.endSessionUri());
    }

    @Bean
    ServerOAuth2AuthorizedClientRepository authorizedClients() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }

    @Bean
    ReactiveOAuth2AuthorizedClientManager authorizedClientManager(
            ReactiveClientRegistrationRepository registrations, ServerOAuth2AuthorizedClientRepository clients) {
        DefaultReactiveOAuth2AuthorizedClientManager manager =
                new DefaultReactiveOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        return manager;
    }

    /** Signs out at the issuer too; otherwise the next sign-in would return the same person without asking. */
    @Bean
    ServerLogoutSuccessHandler signedOut(ReactiveClientRegistrationRepository registrations) {
        OidcClientInitiatedServerLogoutSuccessHandler handler =
                new OidcClientInitiatedServerLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        handler.setLogoutSuccessUrl(URI.create("/"));
        return handler;
    }
}
