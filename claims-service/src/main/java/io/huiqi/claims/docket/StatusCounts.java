package io.huiqi.claims.docket;

import io.huiqi.claims.claim.ClaimStatus;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Timed;

/**
 * How many claims stand where.
 *
 * <p>The counts of all claims are taken from an index and kept for a while that grows with what they cost, so that
 * however many consoles ask, and however many claims there are, counting takes a twentieth of the time at most. Counters
 * kept beside the documents would be instant, but without transactions they drift after a crash.
 */
public final class StatusCounts {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final int REST_PER_WORK = 20;

    private final Claims claims;
    private final Mono<Map<ClaimStatus, Long>> all;

    public StatusCounts(Claims claims) {
        this.claims = claims;
        this.all = Mono.defer(() -> claims.count(null))
                .timed()
                .cache(StatusCounts::restAfter, failure -> Duration.ZERO, () -> Duration.ZERO)
                .map(Timed::get);
    }

    /** The counts of one enterprise, as they are; or of all, as they were a moment ago. */
    public Mono<Map<ClaimStatus, Long>> of(@Nullable String enterprise) {
        return enterprise == null ? all : claims.count(enterprise);
    }

    private static Duration restAfter(Timed<Map<ClaimStatus, Long>> counted) {
        Duration rest = counted.elapsedSinceSubscription().multipliedBy(REST_PER_WORK);
        return rest.compareTo(SHORTEST) < 0 ? SHORTEST : rest;
    }
}
