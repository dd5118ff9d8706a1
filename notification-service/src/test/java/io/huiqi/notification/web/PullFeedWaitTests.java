package io.huiqi.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.huiqi.notification.feed.EventFilter;
import io.huiqi.notification.feed.Feed;
import io.huiqi.notification.feed.FeedEvent;
import io.huiqi.notification.feed.Frame;
import io.huiqi.notification.feed.Ring;
import io.huiqi.notification.feed.Slice;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

class PullFeedWaitTests {

    private static final EventFilter MINE = new EventFilter(Set.of(), "mine");
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final Ring ring = new Ring(100, 1_000_000);
    private final AtomicReference<Slice> answer = new AtomicReference<>();
    private VirtualTimeScheduler time;

    @BeforeEach
    void askWhereThereIsNothingYet() {
        time = VirtualTimeScheduler.getOrSet();
        ring.startAt(0, List.of(), 0);
        new PullFeed(new Feed(ring, mock())).read(0, MINE, 10, WAIT).subscribe(answer::set);
        time.advanceTime();
    }

    @AfterEach
    void letTimeGoOn() {
        VirtualTimeScheduler.reset();
    }

    private void happens(long cursor, String enterprise) {
        Frame frame = Frame.of(cursor, "ClaimSubmitted", new byte[0]);
        ring.append(List.of(new FeedEvent(cursor, "ClaimSubmitted", enterprise, frame, frame)), cursor);
        time.advanceTime();
    }

    @Test
    void theFirstWantedEventEndsTheWait() {
        happens(1, "others");
        assertThat(answer).hasNullValue();

        happens(2, "mine");

        assertThat(answer.get().events()).extracting(FeedEvent::cursor).containsExactly(2L);
    }

    @Test
    void aWaitInVainContinuesAfterWhatItHasSearched() {
        happens(1, "others");
        happens(2, "others");

        time.advanceTimeBy(WAIT);

        assertThat(answer).hasValue(new Slice(List.of(), 2));
    }
}
