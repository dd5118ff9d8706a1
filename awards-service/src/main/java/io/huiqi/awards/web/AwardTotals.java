package io.huiqi.awards.web;

import io.huiqi.awards.award.AwardTotal;
import io.huiqi.awards.award.Awards;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/**
 * Totals that many consoles ask for again and again: those over all enterprises are kept for a second, or for longer
 * where counting takes long, so that counting never costs more than a twentieth of the store's time.
 */
@Component
class AwardTotals {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final long SHARE = 20;

    private final Awards awards;
    private final Mono<List<AwardTotal>> overAll;

    AwardTotals(Awards awards) {
        this.awards = awards;
        this.overAll = awards.totals(null)
                .elapsed()
                .cacheInvalidateWhen(
                        counted -> Mono.delay(keep(counted.getT1())).then())
                .map(Tuple2::getT2);
    }

    Mono<List<AwardTotal>> of(@Nullable String enterprise) {
        return enterprise == null ? overAll : awards.totals(enterprise);
    }

    private static Duration keep(long millisToCount) {
        Duration share = Duration.ofMillis(millisToCount * SHARE);
        return share.compareTo(FRESH) > 0 ? share : FRESH;
    }
}
