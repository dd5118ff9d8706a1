package io.huiqi.awards.storage;

import static com.mongodb.client.model.Filters.eq;
import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.awards.Heard;
import io.huiqi.awards.World;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Posting;
import io.huiqi.awards.budget.Budget;
import io.huiqi.awards.budget.BudgetEvents;
import io.huiqi.awards.budget.Budgets;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.Pool;
import io.huiqi.awards.pool.PoolKey;
import io.huiqi.awards.pool.Step;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.BudgetEvent.BudgetCommitted;
import io.huiqi.events.BudgetEvent.BudgetReserved;
import io.huiqi.events.ClaimEvent.ClaimApproved;
import io.huiqi.events.ClaimEvent.ClaimSubmitted;
import io.huiqi.events.ClaimEvent.DecisionDocument;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventEnvelope;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.paging.Page;
import io.huiqi.kit.testing.ServiceTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Mono;

/** A process that dies between a pool and a ledger leaves nothing behind that is not made good, once. */
@ServiceTest
@TestPropertySource(properties = {"huiqi.outbox.grace=0s", "huiqi.outbox.interval=200ms"})
class PoolCrashTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger YEARS = new AtomicInteger(2070);
    private static final String POLICY = "jiaozuo-2020-17";
    private static final String ITEM = "technical-renovation";
    private static final long TEN_MILLION = 1_000_000_000L;

    @Autowired
    private EventWriter writer;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private CloudEvents cloudEvents;

    @Autowired
    private MongoCollection<PoolDocument> pools;

    @Autowired
    private MongoCollection<AccountDocument> ledgers;

    @Autowired
    private Budgets budgets;

    @Autowired
    private BudgetEvents budgetEvents;

    @Autowired
    private Treasury treasury;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Clock clock;

    private final int year = YEARS.incrementAndGet();
    private final PoolKey key = new PoolKey(ITEM, year);
    private final String uscc = newUscc();
    private final String claim = "claim-" + uscc;
    private World world;
    private Heard heard;

    @BeforeEach
    void listen() {
        world = new World(writer, publisher);
        heard = new Heard(cloudEvents);
        change(treasury, pool -> pool.budget(TEN_MILLION));
        world.announces(registered(uscc));
    }

    @AfterEach
    void close() {
        heard.close();
    }

    @Test
    void betweenAReservationAndTheLedgerTheClaimComesAgainAndReservesNothingMore() {
        change(treasury, pool -> pool.reserve(claim, 1, uscc, 400_000_000L, Exhaustion.REFUSE));

        submit();
        world.announces(approved());

        granted();
        await().atMost(PATIENCE).until(() -> pool().committed() == 400_000_000L);
        assertThat(pool().available()).isEqualTo(600_000_000L);
        assertThat(ofPool(BudgetReserved.class)).hasSize(1);
    }

    @Test
    void betweenTheLedgerAndItsCommitmentTheGrantIsAnnouncedLaterAndCommittedOnce() {
        change(treasury, pool -> pool.reserve(claim, 1, uscc, 400_000_000L, Exhaustion.REFUSE));

        grantWithoutAnnouncing();

        granted();
        await().atMost(PATIENCE).until(() -> pool().committed() == 400_000_000L);
        assertThat(pool().reserved()).isZero();
    }

    @Test
    void betweenACommitmentAndItsAnnouncementTheGrantComesAgainAndIsCommittedOnce() {
        change(treasury, pool -> pool.reserve(claim, 1, uscc, 400_000_000L, Exhaustion.REFUSE));
        dyingTreasury(pool -> pool.commit(claim, 400_000_000L));

        grantWithoutAnnouncing();

        granted();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ofPool(BudgetCommitted.class)).hasSize(1));
        assertThat(pool().committed()).isEqualTo(400_000_000L);
    }

    @Test
    void betweenAPromotionAndTheGrantThePromotionIsAnnouncedLaterAndGrantedOnce() {
        change(treasury, pool -> pool.reserve("first-" + uscc, 1, newUscc(), TEN_MILLION, Exhaustion.REFUSE));
        change(treasury, pool -> pool.reserve(claim, 1, uscc, 400_000_000L, Exhaustion.WAITING_LIST));
        submit();
        world.announces(approved());
        await().atMost(PATIENCE).until(() -> pool().entry(claim).orElseThrow().approvedFen() > 0);

        dyingTreasury(pool -> pool.release("first-" + uscc));

        granted();
        await().atMost(PATIENCE).until(() -> pool().committed() == 400_000_000L);
        assertThat(accounts.find(List.of(uscc))
                        .block(PATIENCE)
                        .get(uscc)
                        .beneficiary()
                        .ledger()
                        .grants())
                .hasSize(1);
    }

    /** Changes the pool, and dies before anything is announced. */
    private void dyingTreasury(Function<Pool, Step> operation) {
        change(new Treasury(new Dying(), budgetEvents), operation);
    }

    private final class Dying implements Budgets {

        @Override
        public Mono<Budget> find(PoolKey wanted) {
            return budgets.find(wanted);
        }

        @Override
        public Mono<Page<Budget>> list(int limit, String cursor) {
            return budgets.list(limit, cursor);
        }

        @Override
        public Mono<Boolean> save(Budget next) {
            PoolDocument document = PoolDocument.of(next, clock.instant());
            return Mono.from(pools.replaceOne(eq("_id", document.id()), document))
                    .thenReturn(true);
        }
    }

    private void change(Treasury by, Function<Pool, Step> operation) {
        Place place = new Place(key, null, Exhaustion.REFUSE);
        by.change(place, List.of(new Treasury.Order(new Cause("test", null, null), operation)))
                .block(PATIENCE);
    }

    private void submit() {
        DecisionDocument decision = new DecisionDocument("纪要" + claim, LocalDate.of(2021, 3, 1), "4000000.00");
        world.announces(new ClaimSubmitted(claim, 1, uscc, POLICY, ITEM, year, null, null, decision));
        await().atMost(PATIENCE)
                .until(() -> !heard.about(uscc, ClaimAssessed.class).isEmpty());
    }

    private DomainEvent approved() {
        return new ClaimApproved(claim, uscc, POLICY, ITEM, year, "4000000.00", LocalDate.of(2021, 6, 1), "officer");
    }

    /** Writes a grant into the ledger, and dies. */
    private void grantWithoutAnnouncing() {
        Account account = await().atMost(PATIENCE)
                .until(() -> accounts.find(List.of(uscc)).block(PATIENCE).get(uscc), Objects::nonNull);
        AwardGranted event = new AwardGranted(
                "a-" + uscc,
                claim,
                uscc,
                POLICY,
                ITEM,
                year,
                "4000000.00",
                List.of(),
                "2020-17.1",
                LocalDate.of(2021, 6, 1));
        List<PendingEvent> events = writer.write("ledgers/" + uscc, 0, new Cause("test", null, null), List.of(event));
        Posting posting = new Posting(account, Map.of(claim, 1), List.of(), events);
        assertThat(new LedgerWrites(ledgers, clock).write(List.of(posting)).block(PATIENCE))
                .isTrue();
    }

    /** Waits for the award; there is no other. */
    private void granted() {
        await().atMost(PATIENCE)
                .until(() -> !heard.about(uscc, AwardGranted.class).isEmpty());
        assertThat(distinct(AwardGranted.class, event -> event.partitionKey().equals(uscc)))
                .hasSize(1);
    }

    private List<DomainEvent> ofPool(Class<? extends DomainEvent> type) {
        return distinct(type, event -> event.subject().equals("pools/" + key.id()));
    }

    /** An event announced twice is one event. */
    private List<DomainEvent> distinct(Class<? extends DomainEvent> type, Predicate<EventEnvelope> which) {
        return heard.all().stream()
                .filter(which)
                .filter(event -> type.isInstance(event.data()))
                .collect(Collectors.toMap(EventEnvelope::id, EventEnvelope::data, (one, again) -> one))
                .values()
                .stream()
                .toList();
    }

    private Pool pool() {
        return budgets.find(key).block(PATIENCE).pool();
    }
}
