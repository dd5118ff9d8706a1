package io.huiqi.inspection.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Tokens for tests: they say their scopes and enterprise in the open, and are believed. */
@TestConfiguration(proxyBeanMethods = false)
class TestTokens {

    static String with(String scopes) {
        return with(scopes, "");
    }

    /** A token of one enterprise's own client. */
    static String with(String scopes, String enterprise) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((scopes + "|" + enterprise).getBytes(StandardCharsets.UTF_8));
    }

    @Bean
    ReactiveJwtDecoder believingDecoder() {
        return token -> Mono.fromCallable(() -> decode(token));
    }

    private static Jwt decode(String token) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("\\|", -1);
            Jwt.Builder jwt = Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject("tester")
                    .claim("client_id", "tester")
                    .claim("scope", parts[0])
                    .expiresAt(Instant.MAX);
            return (parts[1].isEmpty() ? jwt : jwt.claim("enterprise", parts[1])).build();
        } catch (RuntimeException e) {
            throw new BadJwtException("not a test token", e);
        }
    }
}
