package io.huiqi.awards.messaging;

import static io.huiqi.awards.World.claim;
import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.registered;
import static io.huiqi.awards.World.revenue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.awards.Heard;
import io.huiqi.awards.World;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.facts.MergedInto;
import io.huiqi.awards.facts.Merger;
import io.huiqi.awards.facts.Mergers;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.events.AdjustmentEvent.AwardAdjusted;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.RegistryEvent.EnterpriseMerged;
import io.huiqi.events.RegistryEvent.EnterpriseUpdated;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Mergers and renames as the registry announces them, on a real broker and a real store. */
@ServiceTest
class MergerListenerTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ITEM = "revenue-milestones";

    @Autowired
    private EventWriter writer;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private CloudEvents cloudEvents;

    @Autowired
    private Accounts accounts;

    @Autowired
    private WebTestClient http;

    private final String successor = newUscc();
    private final String predecessor = newUscc();
    private World world;
    private Heard heard;

    @BeforeEach
    void listen() {
        world = new World(writer, publisher);
        heard = new Heard(cloudEvents);
    }

    @AfterEach
    void close() {
        heard.close();
    }

    @Test
    void aClaimOfTheSuccessorIsPaidAsBeforeAndFlagged() {
        world.announces(merged("2020-03-01"), registered(successor));
        world.announces(revenue(successor, 2019, "4800000000.00", 1), revenue(successor, 2020, "5300000000.00", 1));

        world.announces(claim(newId(), successor, ITEM, 2020));

        ClaimAssessed assessed = awaitAll(successor, ClaimAssessed.class, 1).get(0);
        assertThat(assessed.amount()).isEqualTo("1500000.00");
        assertThat(assessed.flags()).containsExactly("merger-shifted-revenue");
        AwardGranted granted = awaitAll(successor, AwardGranted.class, 1).get(0);
        assertThat(accounts.evidence(successor, granted.award()).block(PATIENCE).mergers())
                .singleElement()
                .satisfies(merger -> assertThat(merger.predecessor()).isEqualTo(predecessor));
    }

    @Test
    void thePredecessorsFiguresAndMarksDoNotCountForTheSuccessor() {
        granted(predecessor);
        world.announces(merged("2020-03-01"), registered(successor));
        world.announces(revenue(successor, 2019, "100000000.00", 1), revenue(successor, 2020, "5300000000.00", 1));

        world.announces(claim(newId(), successor, ITEM, 2020));

        assertThat(awaitAll(successor, ClaimAssessed.class, 1).get(0).lines())
                .extracting(line -> line.measure())
                .contains("01-3");
    }

    @Test
    void thePredecessorCannotClaimAfterTheDayOfTheMerger() {
        world.announces(registered(predecessor), revenue(predecessor, 2020, "5300000000.00", 1));
        world.announces(merged("2020-03-01"), merged("2020-03-01"));
        awaitMergers(predecessor);

        world.announces(claim(newId(), predecessor, ITEM, 2020));

        ClaimAssessed assessed = awaitAll(predecessor, ClaimAssessed.class, 1).get(0);
        assertThat(assessed.outcome()).isEqualTo("refused");
        assertThat(assessed.reasons()).extracting(reason -> reason.code()).containsExactly("merged");
        assertThat(mergers(predecessor).into())
                .isEqualTo(new MergedInto(successor, LocalDate.of(2020, 3, 1), "焦市监〔2020〕5号"));
        assertThat(mergers(successor).predecessors())
                .extracting(Merger::predecessor)
                .containsExactly(predecessor);
    }

    @Test
    void recoveriesOfThePredecessorStayInItsLedgerWhichTheSuccessorsNames() {
        granted(predecessor);
        world.announces(registered(successor), merged("2020-03-01"));
        awaitMergers(predecessor);

        world.announces(revenue(predecessor, 2020, "4950000000.00", 2));

        assertThat(awaitAll(predecessor, AwardAdjusted.class, 1).get(0).toRecover())
                .isEqualTo("1500000.00");
        ledger(successor)
                .jsonPath("$.predecessors[*].enterprise")
                .isEqualTo(List.of(predecessor))
                .jsonPath("$.recoveries")
                .isEmpty();
        ledger(predecessor)
                .jsonPath("$.recoveries[0].amount")
                .isEqualTo("1500000.00")
                .jsonPath("$.mergedInto.enterprise")
                .isEqualTo(successor);
    }

    @Test
    void aNewNameLeavesLedgerMarksAndAdjustmentsAsTheyAre() {
        granted(successor);
        world.announces(revenue(successor, 2020, "6100000000.00", 2));
        awaitAll(successor, AwardAdjusted.class, 1);
        Ledger before = ledgerOf(successor);

        world.announces(updated(successor, "焦作更名制造有限公司", "enterprise", "C3670"));
        world.announces(claim(newId(), successor, ITEM, 2020));

        awaitAll(successor, ClaimAssessed.class, 2);
        assertThat(ledgerOf(successor)).isEqualTo(before);
        assertThat(heard.about(successor, AwardAdjusted.class)).hasSize(1);
    }

    @Test
    void anotherKindOrIndustryTakesNothingAwayAndAppliesToLaterClaims() {
        granted(successor);
        Ledger before = ledgerOf(successor);

        world.announces(updated(successor, "测试企业", "zone", "K7010"));
        world.announces(claim(newId(), successor, ITEM, 2021));

        ClaimAssessed later = awaitAll(successor, ClaimAssessed.class, 2).get(1);
        assertThat(later.reasons()).extracting(reason -> reason.code()).contains("wrong-beneficiary-kind");
        assertThat(ledgerOf(successor)).isEqualTo(before);
        assertThat(heard.about(successor, AwardAdjusted.class)).isEmpty();
    }

    private void granted(String uscc) {
        world.announces(registered(uscc), revenue(uscc, 2019, "4800000000.00", 1));
        world.announces(revenue(uscc, 2020, "5300000000.00", 1));
        world.announces(claim(newId(), uscc, ITEM, 2020));
        awaitAll(uscc, AwardGranted.class, 1);
    }

    private DomainEvent merged(String on) {
        return new EnterpriseMerged(successor, predecessor, LocalDate.parse(on), "焦市监〔2020〕5号");
    }

    private static DomainEvent updated(String uscc, String name, String kind, String industry) {
        return new EnterpriseUpdated(uscc, name, kind, "410802", industry, null, null, null, List.of(), 2);
    }

    private <T extends DomainEvent> List<T> awaitAll(String uscc, Class<T> type, int count) {
        return await().atMost(PATIENCE).until(() -> heard.about(uscc, type), found -> found.size() >= count);
    }

    /** The merger is announced with the successor, so nothing orders it with what is announced of the predecessor. */
    private void awaitMergers(String uscc) {
        await().atMost(PATIENCE).until(() -> !mergers(uscc).equals(Mergers.NONE));
    }

    private Mergers mergers(String uscc) {
        var account = accounts.find(List.of(uscc)).block(PATIENCE).get(uscc);
        return account == null ? Mergers.NONE : account.beneficiary().facts().mergers();
    }

    private Ledger ledgerOf(String uscc) {
        return accounts.find(List.of(uscc))
                .block(PATIENCE)
                .get(uscc)
                .beneficiary()
                .ledger();
    }

    private WebTestClient.BodyContentSpec ledger(String uscc) {
        return http.mutate()
                .responseTimeout(Duration.ofSeconds(30))
                .build()
                .get()
                .uri("/api/v1/ledgers/" + uscc)
                .headers(headers -> headers.setBearerAuth(TestIssuer.token("officer", "awards:read")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static String newId() {
        return "c-" + UUID.randomUUID();
    }
}
