package io.huiqi.awards.messaging;

import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.awards.Heard;
import io.huiqi.awards.World;
import io.huiqi.awards.budget.Budgets;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.BudgetEvent.BudgetReserved;
import io.huiqi.events.ClaimEvent.ClaimSubmitted;
import io.huiqi.events.ClaimEvent.ClaimWithdrawn;
import io.huiqi.events.ClaimEvent.DecisionDocument;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventEnvelope;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.money.Money;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.ServiceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Claims on the fund for technical renovation, on a real broker and store; each test has a year of its own. */
@ServiceTest
class PooledClaimTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger YEARS = new AtomicInteger(2030);

    @Autowired
    private EventWriter writer;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private CloudEvents cloudEvents;

    @Autowired
    private Treasury treasury;

    @Autowired
    private Budgets budgets;

    private final int year = YEARS.incrementAndGet();
    private final String uscc = newUscc();
    private final String other = newUscc();
    private Fund fund;
    private World world;
    private Heard heard;

    @BeforeEach
    void listen() {
        fund = new Fund(treasury, budgets, year);
        world = new World(writer, publisher);
        heard = new Heard(cloudEvents);
        world.announces(registered(uscc), registered(other));
    }

    @AfterEach
    void close() {
        heard.close();
    }

    @Test
    void ofTwoClaimsForSixMillionOneIsReservedAndTheOtherIsToldWhy() {
        budget("10000000.00");
        world.announces(claim("a" + year, uscc, "6000000.00"), claim("b" + year, other, "6000000.00"));

        List<ClaimAssessed> answers = List.of(assessed(uscc), assessed(other));

        assertThat(answers).extracting(ClaimAssessed::outcome).containsExactlyInAnyOrder("payable", "refused");
        assertThat(answers)
                .flatExtracting(ClaimAssessed::reasons)
                .extracting(reason -> reason.code())
                .containsExactly("pool-exhausted");
        assertThat(fund.pool().reserved()).isEqualTo(600_000_000L);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(heard.all())
                        .filteredOn(event -> event.subject().equals("pools/technical-renovation/" + year))
                        .extracting(EventEnvelope::data)
                        .filteredOn(BudgetReserved.class::isInstance)
                        .hasSize(1));
    }

    @Test
    void aYearThatIsNotBudgetedHasNothingToReserve() {
        world.announces(claim("a" + year, uscc, "1.00"));

        assertThat(assessed(uscc).reasons()).extracting(reason -> reason.code()).containsExactly("pool-exhausted");
    }

    @Test
    void aClaimTakenBackLeavesItsMoneyToTheNextOne() {
        budget("10000000.00");
        world.announces(claim("a" + year, uscc, "9700000.00"));
        assertThat(assessed(uscc).outcome()).isEqualTo("payable");

        world.announces(new ClaimWithdrawn("a" + year, uscc, "jiaozuo-2020-17", "technical-renovation", year));
        await().atMost(PATIENCE).until(() -> fund.pool().available() == 1_000_000_000L);
        world.announces(claim("b" + year, other, "9700000.00"));

        assertThat(assessed(other).outcome()).isEqualTo("payable");
    }

    @Test
    void aClaimHeardTwiceReservesOnce() {
        budget("10000000.00");
        world.announces(claim("a" + year, uscc, "4000000.00"), claim("a" + year, uscc, "4000000.00"));
        world.announces(claim("b" + year, uscc, "3000000.00"));

        await().atMost(PATIENCE)
                .until(() -> heard.about(uscc, ClaimAssessed.class).size() == 2);
        assertThat(fund.pool().reserved()).isEqualTo(700_000_000L);
    }

    @Test
    void aClaimThatIsDueMoreThanAnInterruptedAnswerReservedHasAllOfIt() {
        budget("10000000.00");
        fund.change(pool -> pool.reserve("a" + year, 1, uscc, 400_000_000L, Exhaustion.REFUSE));

        world.announces(claim("a" + year, uscc, "6000000.00"));

        assertThat(assessed(uscc).outcome()).isEqualTo("payable");
        assertThat(fund.pool().reserved()).isEqualTo(600_000_000L);
    }

    @Test
    void aClaimWhoseReservationWasGivenBackHasNoMoney() {
        budget("10000000.00");
        fund.change(pool -> pool.reserve("a" + year, 1, uscc, 400_000_000L, Exhaustion.REFUSE));
        fund.change(pool -> pool.release("a" + year));

        world.announces(claim("a" + year, uscc, "4000000.00"));

        assertThat(assessed(uscc).outcome()).isEqualTo("refused");
    }

    @Test
    void whatIsGrantedIsCommitted() {
        budget("10000000.00");
        world.announces(claim("a" + year, uscc, "4000000.00"));
        assertThat(assessed(uscc).outcome()).isEqualTo("payable");

        world.announces(new AwardGranted(
                UUID.randomUUID().toString(),
                "a" + year,
                uscc,
                "jiaozuo-2020-17",
                "technical-renovation",
                year,
                "3000000.00",
                List.of(),
                "2020-17.1",
                LocalDate.of(2021, 6, 1)));

        await().atMost(PATIENCE).until(() -> fund.pool().committed() == 300_000_000L);
        assertThat(fund.pool().reserved()).isZero();
    }

    private void budget(String yuan) {
        long fen = Money.parse(yuan).fen();
        fund.change(pool -> pool.budget(fen));
    }

    private ClaimAssessed assessed(String enterprise) {
        return await().atMost(PATIENCE)
                .until(() -> heard.about(enterprise, ClaimAssessed.class), answers -> !answers.isEmpty())
                .get(0);
    }

    private DomainEvent claim(String id, String enterprise, String yuan) {
        DecisionDocument decision = new DecisionDocument("纪要" + id, LocalDate.of(2021, 3, 1), yuan);
        return new ClaimSubmitted(
                id, 1, enterprise, "jiaozuo-2020-17", "technical-renovation", year, null, null, decision);
    }
}
