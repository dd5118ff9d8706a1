package io.huiqi.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Remembers tokens that were found valid, so that a signature is verified once a minute and not once a request. */
final class CheckedTokens implements ReactiveJwtDecoder {

    private static final long MAX_TOKENS = 50_000;

    private final ReactiveJwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> valid;

    CheckedTokens(ReactiveJwtDecoder decoder, Clock clock, Duration trustFor) {
        this.decoder = decoder;
        this.clock = clock;
        this.valid = Caffeine.newBuilder()
                .maximumSize(MAX_TOKENS)
                .expireAfterWrite(trustFor)
                .build();
    }

    @Override
    public Mono<Jwt> decode(String token) {
        Jwt known = valid.getIfPresent(token);
        if (known != null && isAlive(known.getExpiresAt())) {
            return Mono.just(known);
        }
        return decoder.decode(token).doOnNext(jwt -> valid.put(token, jwt));
    }

    private boolean isAlive(@Nullable Instant expiry) {
        return expiry != null && clock.instant().isBefore(expiry);
    }
}
