package io.huiqi.notification.feed;

import static io.huiqi.notification.feed.FeedFixtures.event;
import static io.huiqi.notification.feed.FeedFixtures.events;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RingTests {

    private static final long ROOMY = 1_000_000;

    @Test
    void itGivesWhatFollowsACursor() {
        Ring ring = ring(10, ROOMY, events(1, 5));
        Slice slice = ring.after(3, EventFilter.ALL, 10);
        assertThat(slice).isNotNull();
        assertThat(slice.events()).extracting(FeedEvent::cursor).containsExactly(5L, 7L, 9L);
        assertThat(slice.next()).isEqualTo(10);
    }

    @Test
    void aCursorBetweenEventsIsAsGoodAsAny() {
        Slice slice = ring(10, ROOMY, events(1, 5)).after(4, EventFilter.ALL, 10);
        assertThat(slice).isNotNull();
        assertThat(slice.events()).extracting(FeedEvent::cursor).containsExactly(5L, 7L, 9L);
    }

    @Test
    void aSliceThatIsFullContinuesAfterItsLastEvent() {
        Slice slice = ring(10, ROOMY, events(1, 5)).after(0, EventFilter.ALL, 2);
        assertThat(slice).isNotNull();
        assertThat(slice.next()).isEqualTo(3);
    }

    @Test
    void whatAFilterLeavesOutIsPassed() {
        Ring ring = ring(10, ROOMY, List.of(event(1), event(3, "AwardGranted", "two"), event(5)));
        Slice slice = ring.after(0, new EventFilter(Set.of("AwardGranted"), "two"), 5);
        assertThat(slice).isNotNull();
        assertThat(slice.events()).extracting(FeedEvent::cursor).containsExactly(3L);
        assertThat(slice.next()).isEqualTo(6);
    }

    @Test
    void itForgetsTheOldestWhenItIsFull() {
        Ring ring = ring(3, ROOMY, events(1, 5));
        assertThat(ring.events()).isEqualTo(3);
        assertThat(ring.after(2, EventFilter.ALL, 10)).isNull();
        assertThat(ring.reaches(3)).isTrue();
        assertThat(ring.after(3, EventFilter.ALL, 10)).isNotNull();
    }

    @Test
    void itForgetsTheOldestWhenItIsTooLarge() {
        int size = event(1).full().size();
        Ring ring = ring(100, 3L * size, events(1, 4));
        assertThat(ring.events()).isEqualTo(3);
        assertThat(ring.bytes()).isLessThanOrEqualTo(3L * size);
    }

    @Test
    void beforeItsStartItReachesNothing() {
        Ring ring = new Ring(3, ROOMY);
        assertThat(ring.head()).isNegative();
        assertThat(ring.after(0, EventFilter.ALL, 1)).isNull();
    }

    @Test
    void aCursorAheadOfItWaits() {
        Slice slice = ring(3, ROOMY, events(1, 2)).after(50, EventFilter.ALL, 1);
        assertThat(slice).isEqualTo(new Slice(List.of(), 50));
    }

    @Test
    void listenersHearOfGrowthAndNotOfSilence() {
        Ring ring = ring(3, ROOMY, events(1, 1));
        AtomicInteger heard = new AtomicInteger();
        ring.onAppend(heard::incrementAndGet);
        ring.append(List.of(), ring.head());
        ring.append(events(3, 1), 4);
        assertThat(heard).hasValue(1);
    }

    @Test
    void aReaderThatKeepsUpSeesEveryEventOnceWhileOthersAreForgotten() {
        Ring ring = ring(50, ROOMY, List.of());
        int count = 200_000;
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < count; i++) {
                ring.append(List.of(event(2L * i + 1)), 2L * i + 2);
            }
        });
        long cursor = 0;
        while (cursor < 2L * count) {
            Slice slice = ring.after(cursor, EventFilter.ALL, 20);
            if (slice == null) {
                cursor = ring.head();
                continue;
            }
            long expected = cursor % 2 == 0 ? cursor + 1 : cursor + 2;
            for (FeedEvent event : slice.events()) {
                assertThat(event.cursor()).isEqualTo(expected);
                expected += 2;
            }
            cursor = slice.next();
        }
        writing.join();
    }

    private static Ring ring(int maxEvents, long maxBytes, List<FeedEvent> events) {
        Ring ring = new Ring(maxEvents, maxBytes);
        long next = events.isEmpty() ? 0 : events.get(events.size() - 1).cursor() + 1;
        ring.startAt(0, events, next);
        return ring;
    }
}
