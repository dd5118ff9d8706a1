package io.huiqi.claims.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.huiqi.claims.claim.ClaimStatus;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

class StatusCountsTests {

    private final AtomicLong counted = new AtomicLong();
    private final Claims claims = mock();
    private VirtualTimeScheduler time;
    private Duration cost = Duration.ZERO;

    @BeforeEach
    void countOneMoreEachTime() {
        time = VirtualTimeScheduler.getOrSet();
        when(claims.count(any()))
                .thenAnswer(call -> Mono.fromSupplier(() -> Map.of(ClaimStatus.GRANTED, counted.incrementAndGet()))
                        .delayElement(cost));
    }

    @AfterEach
    void letTimeGoOn() {
        VirtualTimeScheduler.reset();
    }

    private long granted(StatusCounts counts, String enterprise) {
        AtomicLong answer = new AtomicLong();
        counts.of(enterprise).subscribe(each -> answer.set(each.getOrDefault(ClaimStatus.GRANTED, 0L)));
        time.advanceTimeBy(cost);
        return answer.get();
    }

    @Test
    void allClaimsAreCountedOnceASecondHoweverManyAsk() {
        StatusCounts counts = new StatusCounts(claims);

        assertThat(granted(counts, null)).isEqualTo(1);
        assertThat(granted(counts, null)).isEqualTo(1);
        time.advanceTimeBy(Duration.ofMillis(1001));
        assertThat(granted(counts, null)).isEqualTo(2);
    }

    @Test
    void aCountThatTakesLongIsRepeatedSeldom() {
        cost = Duration.ofMillis(500);
        StatusCounts counts = new StatusCounts(claims);

        assertThat(granted(counts, null)).isEqualTo(1);
        time.advanceTimeBy(Duration.ofSeconds(9));
        assertThat(granted(counts, null)).isEqualTo(1);
        time.advanceTimeBy(Duration.ofSeconds(2));
        assertThat(granted(counts, null)).isEqualTo(2);
    }

    @Test
    void theClaimsOfOneEnterpriseAreCountedAfresh() {
        StatusCounts counts = new StatusCounts(claims);

        assertThat(granted(counts, "91410802MA45ABC18C")).isEqualTo(1);
        assertThat(granted(counts, "91410802MA45ABC18C")).isEqualTo(2);
    }
}
