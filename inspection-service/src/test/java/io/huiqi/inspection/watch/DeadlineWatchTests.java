package io.huiqi.inspection.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.kit.identity.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Rounds that look for deadlines, one after another. */
class DeadlineWatchTests {

    private static final Instant NOW = Instant.parse("2020-09-16T01:00:00.123456Z");

    private final Tick tick = new Tick(NOW, new Ids(Clock.fixed(NOW, ZoneOffset.UTC)));
    private final List<String> looked = new ArrayList<>();

    @Test
    void aRoundThatFailsKeepsNoOtherFromItsDeadlines() {
        Round failing = tick -> Mono.error(new IllegalStateException("the store is away"));
        Round throwing = tick -> {
            throw new IllegalStateException("a defect");
        };

        DeadlineWatch.run(List.of(noting("first"), failing, throwing, noting("last")), tick)
                .block(Duration.ofMinutes(1));

        assertThat(looked).containsExactly("first", "last");
    }

    @Test
    void anActIsStoredToTheMillisecondAndDeadlinesThatPassTogetherHaveCausesOfTheirOwn() {
        assertThat(tick.act().at()).isEqualTo(Instant.parse("2020-09-16T01:00:00.123Z"));
        assertThat(tick.cause()).isNotEqualTo(tick.cause());
    }

    private Round noting(String name) {
        return tick -> Mono.fromRunnable(() -> looked.add(name));
    }
}
