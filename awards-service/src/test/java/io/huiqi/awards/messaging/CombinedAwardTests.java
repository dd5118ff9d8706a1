package io.huiqi.awards.messaging;

import static io.huiqi.awards.World.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.awards.Heard;
import io.huiqi.awards.OwnBroker;
import io.huiqi.awards.Replica;
import io.huiqi.awards.World;
import io.huiqi.awards.assessment.Enquiry;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.ClaimEvent.ClaimSubmitted;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.RegistryEvent.FiguresReported;
import io.huiqi.events.RegistryEvent.RecognitionGranted;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** Awards of policies that combine amounts or let the claimant choose: claimed, granted and proved through a broker. */
class CombinedAwardTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SHARED = "capped: {of: {split: {of: {rate: {measure: A, of: output, percent: 10}}, "
            + "payers: [{party: city, percent: 60}, {party: county, percent: 40}]}}, year: 30000.01}";
    private static final String CHOSEN = "chooseOne: {by: claimant, over: life, options: {"
            + "cash: {zh: 现金奖励, en: cash award, pays: {fixed: {measure: A, pays: 10万}}}, "
            + "rent: {zh: 房租补贴, en: rent subsidy, pays: {fixed: {measure: B, pays: 6万}}}}}";
    private static OwnBroker broker;
    private static Replica replica;

    private final String policy = "combined-" + UUID.randomUUID();
    private final String uscc = World.newUscc();
    private final String claim = "claim-" + uscc;
    private World world;
    private Heard heard;

    @BeforeAll
    static void start() {
        broker = OwnBroker.start();
        replica = Replica.listeningOn(broker.bootstrapServers(), "combined-" + UUID.randomUUID());
    }

    @AfterAll
    static void stop() {
        replica.close();
        broker.close();
    }

    @BeforeEach
    void listen() {
        world = new World(replica.bean(EventWriter.class), replica.bean(EventPublisher.class));
        heard = new Heard(replica.bean(CloudEvents.class), broker.bootstrapServers());
        world.announces(registered(uscc));
    }

    @AfterEach
    void close() {
        heard.close();
    }

    @Test
    void anAwardCutByACapAndSharedByPayersIsProvedAndAChangedProofIsNot() {
        publish(SHARED);
        world.announces(
                new FiguresReported(uscc, 2021, Map.of("output", "400000.00"), "tax", null, 1), submitted(1, null));

        AwardGranted granted = granted();
        String proof = proof(granted.award());

        assertThat(granted.amount()).isEqualTo("30000.01");
        verify(proof)
                .jsonPath("$.valid")
                .isEqualTo(true)
                .jsonPath("$.recomputed")
                .isEqualTo(true)
                .jsonPath("$.signature")
                .isEqualTo("good");
        verify(proof.replace("\"30000.01\"", "\"30000.02\""))
                .jsonPath("$.valid")
                .isEqualTo(false)
                .jsonPath("$.recomputed")
                .isEqualTo(false)
                .jsonPath("$.signature")
                .isEqualTo("bad")
                .jsonPath("$.difference.expected")
                .isEqualTo("30000.01");
        verify(proof.replace("\"400000.00\"", "\"200000.00\""))
                .jsonPath("$.recomputed")
                .isEqualTo(false);
    }

    @Test
    void anAwardThatMatchesWhatATitleSaysUpToAFigureIsProved() {
        String file = Enquiry.file("matching: {measure: D, of: grant, percent: 50, cap: {percent: 10, of: output}}")
                .replace(
                        "figures:\n",
                        "figures:\n  grant: {zh: 立项经费, en: grant,"
                                + " from: {title: a, attribute: amount, several: sum}}\n");
        publishFile(file);
        world.announces(
                new FiguresReported(uscc, 2021, Map.of("output", "400000.01"), "tax", null, 1),
                new RecognitionGranted(
                        uscc,
                        "r-1",
                        "a",
                        null,
                        null,
                        LocalDate.of(2021, 5, 1),
                        "文〔2021〕1号",
                        Map.of("amount", "100000.00")),
                submitted(1, null));

        AwardGranted granted = granted();
        String proof = proof(granted.award());

        assertThat(granted.amount()).isEqualTo("40000.00");
        assertThat(proof).contains("\"numbers\":{\"amount\":\"100000.00\"}");
        verify(proof).jsonPath("$.valid").isEqualTo(true);
        verify(proof.replace("\"amount\":\"100000.00\"", "\"amount\":\"60000.00\""))
                .jsonPath("$.recomputed")
                .isEqualTo(false);
    }

    @Test
    void aClaimWithoutItsChoiceIsGrantedWhenItIsSubmittedAgainWithOneAndTheProofKeepsIt() {
        publish(CHOSEN);
        world.announces(submitted(1, null));
        assertThat(assessed(1).outcome()).isEqualTo("needs-correction");
        assertThat(assessed(1).reasons()).extracting(reason -> reason.code()).containsExactly("missing-choice");

        world.announces(submitted(2, "rent"));

        AwardGranted granted = granted();
        String proof = proof(granted.award());
        assertThat(granted.amount()).isEqualTo("60000.00");
        assertThat(granted.lines()).extracting(line -> line.measure()).containsExactly("B");
        assertThat(proof).contains("\"choice\":\"rent\"");
        verify(proof).jsonPath("$.valid").isEqualTo(true);
        verify(proof.replace("\"choice\":\"rent\"", "\"choice\":\"cash\""))
                .jsonPath("$.valid")
                .isEqualTo(false)
                .jsonPath("$.recomputed")
                .isEqualTo(false);
    }

    @Test
    void aChoiceThatTheItemDoesNotHaveIsAskedForAgain() {
        publish(CHOSEN);

        world.announces(submitted(1, "boat"));

        assertThat(assessed(1).reasons()).extracting(reason -> reason.code()).containsExactly("missing-choice");
    }

    @Test
    void whatCapsAnAwardAndWhatHasToBeChosenAreOpportunities() {
        publish(
                "chooseOne: {by: claimant, over: life, options: {"
                        + "cash: {zh: 现金, en: cash, pays: {fixed: {measure: A, pays: 300}}}, "
                        + "rank: {zh: 名次, en: rank, pays: {ranking: {measure: B, rank: rank, pays: [700, 600], ties: all}}}, "
                        + "match: {zh: 配套, en: match, pays: {matching: {measure: D, of: provincial, percent: 50, cap: {of: output}}}}}}");
        world.announces(new FiguresReported(
                uscc, 2021, Map.of("output", "100.00", "provincial", "1000.00", "rank", "5"), "tax", null, 1));

        await().atMost(PATIENCE).untilAsserted(this::opportunitiesNameOptionsAndFigures);
    }

    private void opportunitiesNameOptionsAndFigures() {
        String main = "$.items[?(@.policy == '" + policy + "')]";
        replica.http()
                .get()
                .uri("/api/v1/enterprises/{uscc}/opportunities?year=2021", uscc)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath(main + ".missing[?(@.kind == 'choice')].choice")
                .isEqualTo(List.of("cash", "match"))
                .jsonPath(main + ".missing[?(@.kind == 'choice')].amount")
                .isEqualTo(List.of("300.00", "100.00"))
                .jsonPath(main + ".distances[?(@.figure == 'rank')].distance")
                .isEqualTo(List.of("-3.00"))
                .jsonPath(main + ".distances[?(@.figure == 'rank')].choice")
                .isEqualTo(List.of("rank"))
                .jsonPath(main + ".distances[?(@.figure == 'output')].needed")
                .isEqualTo(List.of("100.01"));
    }

    private void publish(String rule) {
        publishFile(Enquiry.file(rule));
    }

    private void publishFile(String file) {
        replica.publish(file.replaceFirst("policy: .*", "policy: " + policy))
                .expectStatus()
                .isCreated();
    }

    private DomainEvent submitted(int round, @Nullable String choice) {
        Instant first = Instant.parse("2022-03-01T02:00:00Z");
        return new ClaimSubmitted(claim, round, uscc, policy, "main", 2021, null, null, null, choice, first);
    }

    private ClaimAssessed assessed(int round) {
        return heard(ClaimAssessed.class, round).get(round - 1);
    }

    private AwardGranted granted() {
        return heard(AwardGranted.class, 1).get(0);
    }

    private <T extends DomainEvent> List<T> heard(Class<T> type, int atLeast) {
        return await().atMost(PATIENCE).until(() -> heard.about(uscc, type), all -> all.size() >= atLeast);
    }

    private String proof(String award) {
        return replica.http()
                .get()
                .uri("/api/v1/awards/{award}/proof", award)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private static BodyContentSpec verify(String proof) {
        return replica.http()
                .post()
                .uri("/api/v1/awards/verify")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(proof)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
