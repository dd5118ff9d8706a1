package io.huiqi.awards.messaging;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.registered;
import static io.huiqi.awards.World.revenue;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.awards.Heard;
import io.huiqi.awards.World;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Revision;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.budget.Budgets;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.facts.FactChange;
import io.huiqi.awards.facts.YearReport;
import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.policyfile.PolicyReader;
import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.Pool;
import io.huiqi.awards.pool.PoolKey;
import io.huiqi.awards.pool.Step;
import io.huiqi.awards.pool.Supplements;
import io.huiqi.awards.publication.Publisher;
import io.huiqi.awards.recovery.RecoveryNews;
import io.huiqi.awards.storage.AccountDocument;
import io.huiqi.events.AdjustmentEvent.AwardAdjusted;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.ClaimEvent.ClaimApproved;
import io.huiqi.events.ClaimEvent.ClaimSubmitted;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventEnvelope;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.TestIssuer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A policy whose awards for milestones of revenue come out of a pool, and two enterprises that have one each. */
abstract class PooledGrants {

    static final Duration PATIENCE = Duration.ofSeconds(90);
    static final String ITEM = "revenue-milestones";

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

    @Autowired
    private Publisher policies;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Rulebooks rulebooks;

    @Autowired
    private RecoveryNews news;

    @Autowired
    private Clock clock;

    @Autowired
    private MongoCollection<AccountDocument> ledgers;

    @Autowired
    WebTestClient http;

    final String one = newUscc();
    final String other = newUscc();
    private final String pool = "pool-" + one.toLowerCase(Locale.ROOT);
    final String policy = "policy-" + one.toLowerCase(Locale.ROOT);
    World world;
    Heard heard;

    @BeforeEach
    void listen() {
        world = new World(writer, publisher);
        heard = new Heard(cloudEvents);
        http = http.mutate().responseTimeout(Duration.ofSeconds(60)).build();
    }

    @AfterEach
    void close() {
        heard.close();
    }

    /** Grants both, and waits until the pool says so; answers the first one's award. */
    AwardGranted grants(Exhaustion rule, long fen) {
        String yaml = PolicyFixtures.jiaozuoYaml()
                .replaceFirst("(?m)^policy: .*$", "policy: " + policy)
                .replaceFirst("(?m)^pools:$", """
                        pools:
                          %s:
                            name: {zh: 奖励资金, en: Fund for milestones}
                            clause: "1"
                            per: fiscal-year
                            onExhaustion: %s""".formatted(pool, rule.code()))
                .replaceFirst(
                        "(\n  revenue-milestones:\n(?:.*\n)*?    procedure: )express\n",
                        "$1standard\n    pool: " + pool + "\n");
        policies.publish(PolicyReader.policyOf(yaml).orElseThrow(), current -> {}, new Cause("test", null, null))
                .block(PATIENCE);
        budget(fen);
        grant(one);
        grant(other);
        awaitCommitted(300_000_000L);
        return heard.about(one, AwardGranted.class).get(0);
    }

    private void grant(String uscc) {
        claims(uscc);
        approves(uscc);
        await().atMost(PATIENCE)
                .until(() -> !heard.about(uscc, AwardGranted.class).isEmpty());
    }

    void approves(String uscc) {
        world.announces(new ClaimApproved(
                claim(uscc), uscc, policy, ITEM, 2020, "1500000.00", LocalDate.of(2021, 6, 1), "officer"));
    }

    /** Claims 1,500,000 yuan for 5,300,000,000 of revenue, and waits for the answer. */
    void claims(String uscc) {
        world.announces(registered(uscc), revenue(uscc, 2019, "4800000000.00", 1));
        world.announces(revenue(uscc, 2020, "5300000000.00", 1));
        world.announces(new ClaimSubmitted(claim(uscc), 1, uscc, policy, ITEM, 2020, null, null, null));
        await().atMost(PATIENCE)
                .until(() -> !heard.about(uscc, ClaimAssessed.class).isEmpty());
    }

    static String claim(String uscc) {
        return "claim-" + uscc;
    }

    static String supplement(String uscc) {
        return Supplements.key(claim(uscc), 0);
    }

    AwardAdjusted adjusted(String uscc, int number) {
        return await().atMost(PATIENCE)
                .until(() -> heard.about(uscc, AwardAdjusted.class), all -> all.size() >= number)
                .get(number - 1);
    }

    void awaitCommitted(long fen) {
        await().atMost(PATIENCE).until(() -> pool().committed() == fen);
    }

    void budget(long fen) {
        change(each -> each.budget(fen));
    }

    void change(Function<Pool, Step> operation) {
        Place place = new Place(new PoolKey(pool, 2020), null, Exhaustion.REFUSE);
        treasury.change(place, List.of(new Treasury.Order(new Cause("test", null, null), operation)))
                .block(PATIENCE);
    }

    Pool pool() {
        return budgets.find(new PoolKey(pool, 2020)).block(PATIENCE).pool();
    }

    <T extends DomainEvent> List<T> ofPool(Class<T> type) {
        return heard.all().stream()
                .filter(event -> event.subject().equals("pools/" + pool + "/2020"))
                .map(EventEnvelope::data)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    WebTestClient.BodyContentSpec adjustments(String award) {
        return http.get()
                .uri("/api/v1/awards/" + award + "/adjustments")
                .headers(headers -> headers.setBearerAuth(TestIssuer.token("officer", "awards:read")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    /** Computes ledgers again as another replica would. */
    LedgerRevision replica() {
        return new LedgerRevision(accounts, rulebooks, news, treasury, clock);
    }

    /** One that dies when it wrote a ledger, before it announces anything. */
    LedgerRevision dyingReplica() {
        return new LedgerRevision(new Dying(), rulebooks, news, treasury, clock);
    }

    /** Knows figures without computing anything. */
    void learn(String uscc, YearReport report) {
        accounts.learn(List.of(new FactChange.YearFigures(uscc, report))).block(PATIENCE);
    }

    private final class Dying extends ForwardingAccounts {

        Dying() {
            super(accounts);
        }

        @Override
        public Mono<Boolean> revise(List<Revision> revisions) {
            return Flux.fromIterable(revisions)
                    .concatMap(revision -> ledgers.updateOne(
                            eq("_id", revision.before().beneficiary().uscc()),
                            combine(
                                    inc("version", 1L),
                                    inc("sequence", (long) revision.events().size()),
                                    set("pendingSince", clock.instant()),
                                    set("adjustments", revision.after().adjustments()),
                                    pushEach("pending", revision.events()))))
                    .then(Mono.just(true));
        }
    }
}
