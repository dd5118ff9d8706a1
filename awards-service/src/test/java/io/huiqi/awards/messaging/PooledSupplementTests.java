package io.huiqi.awards.messaging;

import static io.huiqi.awards.World.revenue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.awards.facts.YearReport;
import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.pool.Supplements;
import io.huiqi.events.AdjustmentEvent.AwardAdjusted;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.BudgetEvent.BudgetCommitted;
import io.huiqi.events.BudgetEvent.BudgetPromoted;
import io.huiqi.events.BudgetEvent.BudgetReserved;
import io.huiqi.events.BudgetEvent.BudgetThresholdReached;
import io.huiqi.events.EventEnvelope;
import io.huiqi.kit.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/**
 * Awards out of a pool that later facts raise by 500,000 yuan, on a real broker and store. Each test has a policy and a pool
 * of its own, from which two enterprises were granted 1,500,000 yuan each.
 */
@ServiceTest
class PooledSupplementTests extends PooledGrants {

    private static final String MORE = "6100000000.00";
    private static final String MUCH_MORE = "7100000000.00";
    private static final String LESS = "5200000000.00";

    @Test
    void aSupplementIsReservedAndCommittedAsAnAwardIs() {
        grants(Exhaustion.REFUSE, 400_000_000L);

        world.announces(revenue(one, 2020, MORE, 2));

        assertThat(adjusted(one, 1).toPay()).isEqualTo("500000.00");
        awaitCommitted(350_000_000L);
        assertThat(ofPool(BudgetReserved.class))
                .extracting(BudgetReserved::claim)
                .containsExactlyInAnyOrder(claim(one), claim(other), supplement(one));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ofPool(BudgetCommitted.class))
                        .extracting(BudgetCommitted::claim)
                        .contains(supplement(one)));
        assertThat(ofPool(BudgetThresholdReached.class))
                .extracting(BudgetThresholdReached::percent)
                .containsExactly(80);
    }

    @Test
    void whereThePoolRefusesTheSupplementIsRefusedWithItsReasonAndStaysVisible() {
        AwardGranted granted = grants(Exhaustion.REFUSE, 349_999_999L);

        world.announces(revenue(one, 2020, MORE, 2));
        AwardAdjusted refused = adjusted(one, 1);
        world.announces(revenue(one, 2020, MORE, 3));
        world.announces(revenue(one, 2020, MUCH_MORE, 4));

        assertThat(refused.amount()).isEqualTo("1500000.00");
        assertThat(refused.toPay()).isEqualTo("0.00");
        assertThat(refused.lines()).extracting(line -> line.amount()).containsExactly("1000000.00", "500000.00");
        assertThat(refused.reasons()).extracting(reason -> reason.code()).containsExactly("pool-exhausted");
        assertThat(adjusted(one, 2).reasons().get(0).text().en()).contains("supplement of 1000000.00 yuan");
        adjustments(granted.award())
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].withheld")
                .isEqualTo("500000.00")
                .jsonPath("$.items[0].reasons[0].code")
                .isEqualTo("pool-exhausted")
                .jsonPath("$.items[1].withheld")
                .isEqualTo("1000000.00");
        assertThat(pool().committed()).isEqualTo(300_000_000L);
        assertThat(pool().entries()).hasSize(2);
    }

    @Test
    void whereThePoolHasALineTheSupplementWaitsAndIsPaidWhenMoneyComes() {
        grants(Exhaustion.WAITING_LIST, 300_000_000L);
        world.announces(revenue(one, 2020, MORE, 2));
        AwardAdjusted waiting = adjusted(one, 1);

        budget(350_000_000L);

        assertThat(waiting.reasons()).extracting(reason -> reason.code()).containsExactly("pool-waiting");
        assertThat(waiting.toPay()).isEqualTo("0.00");
        assertThat(adjusted(one, 2).toPay()).isEqualTo("500000.00");
        awaitCommitted(350_000_000L);
        assertThat(ofPool(BudgetPromoted.class))
                .extracting(BudgetPromoted::claim)
                .containsExactly(supplement(one));
    }

    @Test
    void aSupplementThatIsNotDueAnyMoreLeavesTheLine() {
        grants(Exhaustion.WAITING_LIST, 300_000_000L);
        world.announces(revenue(one, 2020, MORE, 2));
        adjusted(one, 1);

        world.announces(revenue(one, 2020, LESS, 3));

        AwardAdjusted ended = adjusted(one, 2);
        assertThat(ended.amount()).isEqualTo("1500000.00");
        assertThat(ended.reasons()).isEmpty();
        assertThat(pool().waiting()).isEmpty();
        assertThat(pool().committed()).isEqualTo(300_000_000L);
    }

    @Test
    void ofSupplementsAtTheSameTimeOnlyThoseArePaidThatThePoolHasMoneyFor() {
        grants(Exhaustion.REFUSE, 350_000_000L);
        Map<String, EventEnvelope> causes = List.of(one, other).stream()
                .collect(
                        Collectors.toMap(uscc -> uscc, uscc -> heard.about(uscc).get(0)));

        world.announces(revenue(one, 2020, MORE, 2), revenue(other, 2020, MORE, 2));
        Flux.range(0, 8).flatMap(replica -> replica().revise(causes)).blockLast(PATIENCE);

        List<AwardAdjusted> told = List.of(adjusted(one, 1), adjusted(other, 1));
        assertThat(told).extracting(AwardAdjusted::toPay).containsExactlyInAnyOrder("500000.00", "0.00");
        awaitCommitted(350_000_000L);
        assertThat(pool().reserved()).isZero();
        assertThat(heard.about(one, AwardAdjusted.class)).hasSize(1);
        assertThat(heard.about(other, AwardAdjusted.class)).hasSize(1);
    }

    @Test
    void whatAProcessReservedBeforeItDiedServesTheSupplementThatIsDueInTheEnd() {
        grants(Exhaustion.REFUSE, 400_000_000L);
        change(pool -> Supplements.ask(pool, supplement(one), 1, one, 100_000_000L, Exhaustion.REFUSE));

        world.announces(revenue(one, 2020, MORE, 2));

        assertThat(adjusted(one, 1).toPay()).isEqualTo("500000.00");
        awaitCommitted(350_000_000L);
        assertThat(pool().available()).isEqualTo(50_000_000L);
    }

    @Test
    void whatAProcessReservedBeforeItDiedIsFreeAgainIfNothingIsDueInTheEnd() {
        grants(Exhaustion.REFUSE, 400_000_000L);
        change(pool -> Supplements.ask(pool, supplement(one), 1, one, 100_000_000L, Exhaustion.REFUSE));

        world.announces(revenue(one, 2020, LESS, 2));

        await().atMost(PATIENCE).until(() -> pool().reserved() == 0);
        assertThat(pool().available()).isEqualTo(100_000_000L);
        assertThat(heard.about(one, AwardAdjusted.class)).isEmpty();
    }

    @Test
    void aSupplementThatWasWrittenAndNotAnnouncedIsCommittedOnceItIs() {
        grants(Exhaustion.REFUSE, 400_000_000L);
        Map<String, EventEnvelope> causes = Map.of(one, heard.about(one).get(0));
        learn(one, new YearReport(2020, 2, "tax", null, "e-2", Map.of("taxableRevenue", 610_000_000_000L)));

        dyingReplica().revise(causes).block(PATIENCE);

        assertThat(adjusted(one, 1).toPay()).isEqualTo("500000.00");
        awaitCommitted(350_000_000L);
    }

    @Test
    void anAdjustmentHeardAgainCommitsNothingMore() {
        grants(Exhaustion.REFUSE, 400_000_000L);
        world.announces(revenue(one, 2020, MORE, 2));
        AwardAdjusted adjusted = adjusted(one, 1);
        awaitCommitted(350_000_000L);

        IntStream.range(0, 3).forEach(again -> world.announces(adjusted));
        world.announces(revenue(other, 2020, MORE, 2));

        awaitCommitted(400_000_000L);
        await().atMost(PATIENCE).until(() -> ofPool(BudgetCommitted.class).size() == 4);
        assertThat(pool().available()).isZero();
    }
}
