package io.huiqi.awards.messaging;

import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.registered;
import static io.huiqi.awards.messaging.Fund.ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.awards.Heard;
import io.huiqi.awards.World;
import io.huiqi.awards.budget.Budgets;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.AwardEvent.AwardRefused;
import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.ClaimEvent.ClaimApproved;
import io.huiqi.events.ClaimEvent.ClaimSubmitted;
import io.huiqi.events.ClaimEvent.ClaimWithdrawn;
import io.huiqi.events.ClaimEvent.DecisionDocument;
import io.huiqi.events.DomainEvent;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.ServiceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Approvals of claims on the fund for technical renovation; each test has a year of its own. */
@ServiceTest
class ApprovedClaimTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger YEARS = new AtomicInteger(2060);
    private static final long TEN_MILLION = 1_000_000_000L;
    private static final String POLICY = "jiaozuo-2020-17";

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
    private final String claim = "claim-" + uscc;
    private Fund fund;
    private World world;
    private Heard heard;

    @BeforeEach
    void listen() {
        fund = new Fund(treasury, budgets, year);
        world = new World(writer, publisher);
        heard = new Heard(cloudEvents);
        fund.change(pool -> pool.budget(TEN_MILLION));
        world.announces(registered(uscc));
    }

    @AfterEach
    void close() {
        heard.close();
    }

    @Test
    void whatWasApprovedIsGrantedAndTheRestReturnsToThePool() {
        submit(ITEM);

        world.announces(approved(ITEM, "3000000.00"));

        assertThat(granted().amount()).isEqualTo("3000000.00");
        await().atMost(PATIENCE).until(() -> fund.pool().committed() == 300_000_000L);
        assertThat(fund.pool().available()).isEqualTo(700_000_000L);
    }

    @Test
    void anApprovalHeardAgainIsGrantedOnce() {
        submit(ITEM);

        world.announces(approved(ITEM, "4000000.00"), approved(ITEM, "4000000.00"));
        granted();
        world.announces(claim("later-" + uscc, "brand"));

        await().atMost(PATIENCE)
                .until(() -> heard.about(uscc, ClaimAssessed.class).size() == 2);
        assertThat(heard.about(uscc, AwardGranted.class)).hasSize(1);
        assertThat(heard.about(uscc, AwardRefused.class)).isEmpty();
    }

    @Test
    void moreThanTheDecisionIsRefusedAndLessMayBeApprovedLater() {
        submit(ITEM);

        world.announces(approved(ITEM, "4000000.01"));
        AwardRefused refused = await().atMost(PATIENCE)
                .until(() -> heard.about(uscc, AwardRefused.class), all -> !all.isEmpty())
                .get(0);
        world.announces(approved(ITEM, "4000000.00"));

        assertThat(refused.reasons()).extracting(reason -> reason.code()).containsExactly("over-decision");
        assertThat(granted().amount()).isEqualTo("4000000.00");
    }

    @Test
    void anItemWithoutAPoolIsGrantedToo() {
        submit("local-supply-chain");

        world.announces(approved("local-supply-chain", "4000000.00"));

        assertThat(granted().item()).isEqualTo("local-supply-chain");
    }

    @Test
    void aClaimApprovedInLineIsGrantedWhenItsMoneyComes() {
        fund.change(pool -> pool.reserve("first-" + year, 1, newUscc(), TEN_MILLION, Exhaustion.REFUSE));
        fund.change(pool -> pool.reserve(claim, 1, uscc, 400_000_000L, Exhaustion.WAITING_LIST));
        ClaimAssessed answer = submit(ITEM);
        world.announces(approved(ITEM, "4000000.00"));
        await().atMost(PATIENCE)
                .until(() -> fund.pool().entry(claim).orElseThrow().approvedFen() > 0);

        world.announces(new ClaimWithdrawn("first-" + year, newUscc(), POLICY, ITEM, year));

        assertThat(answer.outcome()).isEqualTo("payable");
        assertThat(answer.reasons()).extracting(reason -> reason.code()).containsExactly("pool-waiting");
        assertThat(granted().amount()).isEqualTo("4000000.00");
        await().atMost(PATIENCE).until(() -> fund.pool().committed() == 400_000_000L);
    }

    private ClaimAssessed submit(String item) {
        world.announces(claim(claim, item));
        return await().atMost(PATIENCE)
                .until(() -> heard.about(uscc, ClaimAssessed.class), answers -> !answers.isEmpty())
                .get(0);
    }

    private AwardGranted granted() {
        return await().atMost(PATIENCE)
                .until(() -> heard.about(uscc, AwardGranted.class), all -> !all.isEmpty())
                .get(0);
    }

    private DomainEvent claim(String id, String item) {
        DecisionDocument decision = new DecisionDocument("纪要" + id, LocalDate.of(2021, 3, 1), "4000000.00");
        return new ClaimSubmitted(id, 1, uscc, POLICY, item, year, null, null, decision);
    }

    private DomainEvent approved(String item, String yuan) {
        return new ClaimApproved(claim, uscc, POLICY, item, year, yuan, LocalDate.of(2021, 6, 1), "officer");
    }
}
