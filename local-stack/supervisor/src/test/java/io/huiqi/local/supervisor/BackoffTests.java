package io.huiqi.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTests {

    private static final Duration SHORT = Duration.ofSeconds(1);

    private final Backoff backoff = new Backoff();

    @Test
    void doublesTheWaitWhenAPartKeepsEnding() {
        assertThat(backoff.after(SHORT)).hasMillis(200);
        assertThat(backoff.after(SHORT)).hasMillis(400);
        assertThat(backoff.after(SHORT)).hasMillis(800);
    }

    @Test
    void waitsTenSecondsAtMost() {
        IntStream.range(0, 20).forEach(i -> backoff.after(SHORT));

        assertThat(backoff.after(SHORT)).hasSeconds(10);
    }

    @Test
    void startsOverAfterALongLife() {
        backoff.after(SHORT);
        backoff.after(SHORT);

        assertThat(backoff.after(Duration.ofSeconds(30))).hasMillis(200);
    }
}
