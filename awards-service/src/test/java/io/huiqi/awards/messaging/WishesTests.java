package io.huiqi.awards.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.World;
import io.huiqi.awards.beneficiary.Claim;
import io.huiqi.awards.beneficiary.Funding.Funded;
import io.huiqi.awards.beneficiary.Funding.Wish;
import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.PoolKey;
import io.huiqi.events.EventEnvelope;
import io.huiqi.events.EventType;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a claim needs depends on what the claims before it got, so it may change while a poll is answered. */
class WishesTests {

    private static final Place PLACE = new Place(new PoolKey("pool", 2020), null, Exhaustion.REFUSE);
    private final EventEnvelope event = submitted();

    @Test
    void anAnswerHoldsForTheSumThatWasAskedFor() {
        Wishes asked = new Wishes().with(Map.of(wish(50), new Funded.Exhausted(7)));

        assertThat(asked.of(event).of(wish(50))).isEqualTo(new Funded.Exhausted(7));
        assertThat(asked.areAnswered()).isTrue();
    }

    @Test
    void anotherSumIsAskedForAnew() {
        Wishes asked = new Wishes().with(Map.of(wish(50), new Funded.Reserved()));

        asked.of(event).of(wish(100));

        assertThat(asked.areAnswered()).isFalse();
    }

    @Test
    void onlyTheLatestSumHasAnAnswerSinceThePoolHoldsOneReservation() {
        Wishes asked = new Wishes()
                .with(Map.of(wish(50), new Funded.Reserved()))
                .with(Map.of(wish(100), new Funded.Exhausted(7)));

        asked.of(event).of(wish(50));

        assertThat(asked.areAnswered()).isFalse();
    }

    private static Wish wish(long fen) {
        return new Wish(new Claim("c", 1, "e", "p", Instant.EPOCH, null), PLACE, fen);
    }

    private static EventEnvelope submitted() {
        return new EventEnvelope(
                "id",
                "/test",
                EventType.CLAIM_SUBMITTED,
                "claims/c",
                Instant.EPOCH,
                1,
                "test",
                null,
                null,
                World.claim("c", "e", "item", 2020));
    }
}
