package io.huiqi.awards.messaging;

import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.awards.Heard;
import io.huiqi.awards.World;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.budget.Budgets;
import io.huiqi.awards.budget.PoolClosings;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policyfile.PolicyReader;
import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.Pool;
import io.huiqi.awards.pool.PoolKey;
import io.huiqi.awards.publication.Publisher;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.BudgetEvent.BudgetClosed;
import io.huiqi.events.ClaimEvent.ClaimApproved;
import io.huiqi.events.ClaimEvent.ClaimSubmitted;
import io.huiqi.events.ClaimEvent.DecisionDocument;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventEnvelope;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import io.huiqi.kit.time.CivilTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Claims on a pool that is shared in proportion; each test has a policy and a pool of its own. */
@ServiceTest
class SharedPoolTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofMinutes(10);
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};
    private static final String ITEM = "technical-renovation";
    private static final int YEAR = 2090;
    private static final LocalDate LAST_DAY = LocalDate.of(2091, 3, 31);

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
    private Rulebooks rulebooks;

    @Autowired
    private Publisher policies;

    @Autowired
    private PoolClosings running;

    @Autowired
    private WebTestClient http;

    private final String one = newUscc();
    private final String other = newUscc();
    private final String pool = "pool-" + one.toLowerCase(Locale.ROOT);
    private final String policy = "policy-" + one.toLowerCase(Locale.ROOT);
    private World world;
    private Heard heard;

    @BeforeEach
    void publish() {
        policies.publish(policy("1", pool), current -> {}, new Cause("test", null, null))
                .block(PATIENCE);
        world = new World(writer, publisher);
        heard = new Heard(cloudEvents);
        world.announces(registered(one), registered(other));
    }

    @AfterEach
    void close() {
        heard.close();
    }

    @Test
    void claimsAreCollectedAndGetTheirSharesWhenTheDayIsOver() {
        submit(one, "3000000.00");
        submit(other, "1000000.00");
        approve(one, "3000000.00");
        budget(100_000_001L);

        closings(midnight()).round().blockLast(PATIENCE);
        assertThat(pool().isClosed()).isFalse();
        closings(midnight().plus(GRACE)).round().blockLast(PATIENCE);
        approve(other, "1000000.00");

        AwardGranted greater = granted(one);
        assertThat(greater.amount()).isEqualTo("750000.01");
        assertThat(greater.lines()).extracting(line -> line.amount()).containsExactly("750000.01");
        assertThat(granted(other).amount()).isEqualTo("250000.00");
        await().atMost(PATIENCE).until(() -> pool().committed() == 100_000_001L);
    }

    @Test
    void theShareIsProvenWithThePoolsFigures() {
        submit(one, "3000000.00");
        submit(other, "1000000.00");
        budget(100_000_001L);
        closings(midnight().plus(GRACE)).round().blockLast(PATIENCE);
        approve(one, "3000000.00");

        Map<String, Object> proof = proof(granted(one).award());

        assertThat(proof.get("allowance").toString())
                .contains("poolAmount=1000000.01", "askedByAll=4000000.00", "roundedUp=true");
        assertThat(proof.get("trace").toString()).contains("shared in proportion", "按比例分配");
        verify(proof).isEqualTo(true);
    }

    @Test
    void replicasThatCloseAtTheSameTimeShareOnce() {
        submit(one, "3000000.00");
        budget(100_000_000L);

        Flux.range(0, 8).flatMap(i -> closings(midnight().plus(GRACE)).round()).blockLast(PATIENCE);
        closings(midnight().plus(Duration.ofDays(400))).round().blockLast(PATIENCE);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(closed()).singleElement().satisfies(event -> {
                    assertThat(event.amount()).isEqualTo("1000000.00");
                    assertThat(event.claims()).isEqualTo(1);
                }));
        assertThat(pool().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.fen()).isEqualTo(100_000_000L));
    }

    @Test
    void aPoolThatALaterVersionDoesNotHaveIsSharedToo() {
        submit(one, "3000000.00");
        budget(100_000_000L);
        policies.publish(policy("2", "later-" + pool), current -> {}, new Cause("test", null, null))
                .block(PATIENCE);

        closings(midnight().plus(GRACE)).round().blockLast(PATIENCE);

        assertThat(pool().isClosed()).isTrue();
    }

    @Test
    void theRunningServiceClosesThePoolsWhoseDayIsOverAndNoOthers() {
        submit(one, "3000000.00");

        running.round().blockLast(PATIENCE);

        assertThat(pool(2020).isClosed()).isTrue();
        assertThat(pool().isClosed()).isFalse();
    }

    @Test
    void aClaimAfterTheDayIsToldSo() {
        budget(100_000_000L);
        submit(other, "1.00");
        closings(midnight().plus(GRACE)).round().blockLast(PATIENCE);

        ClaimAssessed late = submit(one, "1.00");

        assertThat(late.outcome()).isEqualTo("refused");
        assertThat(late.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("pool-closed");
            assertThat(reason.text().zh()).contains("2091-03-31");
        });
    }

    private ClaimAssessed submit(String uscc, String yuan) {
        DecisionDocument decision = new DecisionDocument("纪要" + uscc, LocalDate.of(2021, 3, 1), yuan);
        world.announces(new ClaimSubmitted(claim(uscc), 1, uscc, policy, ITEM, YEAR, null, null, decision));
        return await().atMost(PATIENCE)
                .until(() -> heard.about(uscc, ClaimAssessed.class), answers -> !answers.isEmpty())
                .get(0);
    }

    private void approve(String uscc, String yuan) {
        boolean isOpen = !pool().isClosed();
        DomainEvent approved =
                new ClaimApproved(claim(uscc), uscc, policy, ITEM, YEAR, yuan, LocalDate.of(2091, 3, 1), "officer");
        world.announces(approved);
        if (isOpen) {
            await().atMost(PATIENCE)
                    .until(() -> pool().entry(claim(uscc)).orElseThrow().approvedFen() > 0);
        }
    }

    private AwardGranted granted(String uscc) {
        return await().atMost(PATIENCE)
                .until(() -> heard.about(uscc, AwardGranted.class), all -> !all.isEmpty())
                .get(0);
    }

    private List<BudgetClosed> closed() {
        return heard.all().stream()
                .map(EventEnvelope::data)
                .filter(BudgetClosed.class::isInstance)
                .map(BudgetClosed.class::cast)
                .filter(event -> event.pool().equals(pool) && event.fiscalYear() == YEAR)
                .toList();
    }

    private PoolClosings closings(Instant now) {
        return new PoolClosings(treasury, rulebooks, Mono::empty, Clock.fixed(now, CivilTime.ZONE), GRACE);
    }

    private static Instant midnight() {
        return LAST_DAY.plusDays(1).atStartOfDay(CivilTime.ZONE).toInstant();
    }

    private static String claim(String uscc) {
        return "claim-" + uscc;
    }

    private void budget(long fen) {
        Place place = new Place(new PoolKey(pool, YEAR), null, Exhaustion.PRO_RATA, LAST_DAY);
        treasury.change(place, List.of(new Treasury.Order(new Cause("test", null, null), each -> each.budget(fen))))
                .block(PATIENCE);
    }

    private Pool pool() {
        return pool(YEAR);
    }

    private Pool pool(int year) {
        return budgets.find(new PoolKey(pool, year)).block(PATIENCE).pool();
    }

    private Policy policy(String version, String pool) {
        String yaml = PolicyFixtures.edition(policy, version, "100万")
                .replaceFirst(
                        "(?s)\n  technical-renovation:(.*?)onExhaustion: refuse",
                        "\n  " + pool + ":$1onExhaustion: pro-rata\n    closes: 03-31")
                .replace("pool: technical-renovation", "pool: " + pool);
        return PolicyReader.policyOf(yaml).orElseThrow();
    }

    private Map<String, Object> proof(String award) {
        return http.get()
                .uri("/api/v1/awards/" + award + "/proof")
                .headers(headers -> headers.setBearerAuth(TestIssuer.token("officer", "awards:read")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JSON)
                .returnResult()
                .getResponseBody();
    }

    private ObjectAssert<Object> verify(Map<String, Object> proof) {
        return assertThat(http.post()
                .uri("/api/v1/awards/verify")
                .headers(headers -> headers.setBearerAuth(TestIssuer.token("officer", "awards:read")))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(proof)
                .exchange()
                .expectBody(JSON)
                .returnResult()
                .getResponseBody()
                .get("valid"));
    }
}
