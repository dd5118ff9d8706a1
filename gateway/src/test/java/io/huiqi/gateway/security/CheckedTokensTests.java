package io.huiqi.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

class CheckedTokensTests {

    private static final Instant NOW = Instant.parse("2021-07-01T00:00:00Z");

    private final AtomicInteger checks = new AtomicInteger();

    @Test
    void checksATokenOnce() {
        CheckedTokens tokens = tokens(expiringAt(NOW.plusSeconds(60)));

        tokens.decode("a").block();
        tokens.decode("a").block();

        assertThat(checks).hasValue(1);
    }

    @Test
    void checksEveryTokenByItself() {
        CheckedTokens tokens = tokens(expiringAt(NOW.plusSeconds(60)));

        tokens.decode("a").block();
        tokens.decode("b").block();

        assertThat(checks).hasValue(2);
    }

    @Test
    void checksAnExpiredTokenAgain() {
        CheckedTokens tokens = tokens(expiringAt(NOW));

        tokens.decode("a").block();
        tokens.decode("a").block();

        assertThat(checks).hasValue(2);
    }

    @Test
    void doesNotRememberARefusal() {
        CheckedTokens tokens = tokens(token -> Mono.defer(() -> {
            checks.incrementAndGet();
            return Mono.error(new BadJwtException("no"));
        }));

        tokens.decode("a").onErrorComplete().block();
        tokens.decode("a").onErrorComplete().block();

        assertThat(checks).hasValue(2);
    }

    private CheckedTokens tokens(ReactiveJwtDecoder decoder) {
        return new CheckedTokens(decoder, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMinutes(1));
    }

    private ReactiveJwtDecoder expiringAt(Instant expiry) {
        return token -> Mono.fromSupplier(() -> {
            checks.incrementAndGet();
            return Jwt.withTokenValue(token)
                    .header("alg", "RS256")
                    .subject("x")
                    .expiresAt(expiry)
                    .build();
        });
    }
}
