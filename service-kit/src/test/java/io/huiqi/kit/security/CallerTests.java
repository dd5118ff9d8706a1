package io.huiqi.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Whom a token names. */
class CallerTests {

    @Test
    void aSystemIsNamedByItsClient() {
        assertThat(caller(Map.of("client_id", "integration")).client()).isEqualTo("integration");
    }

    @Test
    void personsWhoSignInWithTheSameClientAreToldApart() {
        assertThat(caller(Map.of("client_id", "console", "preferred_username", "leader"))
                        .client())
                .isEqualTo("leader");
        assertThat(caller(Map.of("client_id", "console", "preferred_username", "officer"))
                        .client())
                .isEqualTo("officer");
    }

    @Test
    void whereNeitherIsNamedTheSubjectIsTheName() {
        assertThat(caller(Map.of("aud", "huiqi")).client()).isEqualTo("subject-1");
    }

    private static Caller caller(Map<String, Object> claims) {
        Jwt jwt = Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .subject("subject-1")
                .claims(all -> all.putAll(claims))
                .build();
        return Caller.of(new JwtAuthenticationToken(jwt, List.of(new SimpleGrantedAuthority("SCOPE_claims:read"))));
    }
}
