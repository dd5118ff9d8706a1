package io.huiqi.awards.web;

import io.huiqi.awards.award.AwardTotal;
import io.huiqi.awards.award.Awards;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Totals that many consoles ask for again and again: those over all enterprises are counted at most once a second,
 * however many ask.
 */
@Component
class AwardTotals {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Awards awards;
    private final Mono<List<AwardTotal>> overAll;

    AwardTotals(Awards awards) {
        this.awards = awards;
        this.overAll = awards.totals(null)
                .cacheInvalidateWhen(totals -> Mono.delay(FRESH).then());
    }

    Mono<List<AwardTotal>> of(@Nullable String enterprise) {
        return enterprise == null ? overAll : awards.totals(enterprise);
    }
}
