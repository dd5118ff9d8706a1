package io.huiqi.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.huiqi.gateway.limit.LimitProperties.Rate;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** The token buckets of all callers of late; one not heard of for a while has a full bucket again anyway. */
@Component
class Allowances {

    private static final long MAX_CALLERS = 100_000;

    private final LimitProperties limits;
    private final LoadingCache<Caller, Allowance> allowances;

    Allowances(LimitProperties limits) {
        this.limits = limits;
        this.allowances = Caffeine.newBuilder()
                .maximumSize(MAX_CALLERS)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(this::full);
    }

    /** Takes one request from the caller's allowance, if there is one left. */
    Grant take(Caller caller) {
        return allowances.get(caller).take();
    }

    private Allowance full(Caller caller) {
        return new Allowance(caller.rateIn(limits));
    }

    /** One caller's bucket and the description of it, which never changes. */
    private static final class Allowance {

        private final String policy;
        private final Bucket bucket;

        Allowance(Rate rate) {
            long windowSeconds = Math.max(1, rate.burst() / rate.perSecond());
            this.policy = "\"requests\";q=" + rate.burst() + ";w=" + windowSeconds;
            this.bucket = Bucket.builder()
                    .addLimit(
                            limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                    .build();
        }

        Grant take() {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            return new Grant(
                    probe.isConsumed(),
                    policy,
                    probe.getRemainingTokens(),
                    secondsUp(probe.getNanosToWaitForReset()),
                    secondsUp(probe.getNanosToWaitForRefill()));
        }

        private static long secondsUp(long nanos) {
            return TimeUnit.NANOSECONDS.toSeconds(nanos + 999_999_999);
        }
    }

    /**
     * Whether one more request is granted.
     *
     * @param remaining requests left at once
     * @param resetSeconds seconds until the allowance is full again
     * @param retrySeconds seconds to wait when not granted
     */
    record Grant(boolean granted, String policy, long remaining, long resetSeconds, long retrySeconds) {}
}
