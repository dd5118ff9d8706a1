package io.huiqi.awards.messaging;

import static io.huiqi.awards.World.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.awards.Heard;
import io.huiqi.awards.OwnBroker;
import io.huiqi.awards.Replica;
import io.huiqi.awards.World;
import io.huiqi.awards.assessment.MadeUp;
import io.huiqi.awards.beneficiary.FactsBarrier;
import io.huiqi.events.AdjustmentEvent.AwardAdjusted;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.ClaimEvent.ClaimSubmitted;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.RegistryEvent.ListedPeriod;
import io.huiqi.events.RegistryEvent.ListingRecorded;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** Lists that the registry announces decide claims, earlier grants, questions and sweeps alike. */
class ListedEnterpriseTests {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String POLICY = "listed-" + UUID.randomUUID();
    private static OwnBroker broker;
    private static Replica replica;

    private final String uscc = World.newUscc();
    private World world;
    private Heard heard;

    @BeforeAll
    static void start() {
        broker = OwnBroker.start();
        replica = Replica.listeningOn(broker.bootstrapServers(), "listed-" + UUID.randomUUID());
        replica.publish(MadeUp.requiring("{listedIn: pilot}, {notOn: banned, clause: \"21\"}")
                        .replaceFirst("policy: made-up", "policy: " + POLICY)
                        .replaceFirst("procedure: standard", "procedure: express"))
                .expectStatus()
                .isCreated();
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
    void whoStandsOnTheListThatIsAskedForIsGranted() {
        world.announces(listing("pilot", 1, period("2019-01-01", null)), claim());

        AwardGranted granted = heard(AwardGranted.class, 1).get(0);

        assertThat(granted.amount()).isEqualTo("1000.00");
        String proof = proof(granted.award());
        assertThat(proof).contains("\"pilot\":[2019,2020]");
        verify(proof).jsonPath("$.valid").isEqualTo(true);
        verify(proof.replace("\"pilot\":[2019,2020]", "\"pilot\":[2019]"))
                .jsonPath("$.recomputed")
                .isEqualTo(false);
    }

    @Test
    void whoDoesNotIsTold() {
        world.announces(claim());

        ClaimAssessed assessed = heard(ClaimAssessed.class, 1).get(0);

        assertThat(assessed.reasons()).extracting(reason -> reason.code()).containsExactly("not-on-key-list");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    2020-12-31, -,          refused
                    2021-01-01, -,          payable
                    2018-03-01, 2020-12-31, refused
                    2018-03-01, 2020-12-30, payable
                    """)
    void aVetoRefusesAClaimWhileItLastsOnTheLastDayOfTheYear(String from, @Nullable String until, String outcome) {
        world.announces(pilot(), listing("banned", 1, period(from, until)), claim());

        assertThat(heard(ClaimAssessed.class, 1).get(0).outcome()).isEqualTo(outcome);
    }

    @Test
    void aVetoNamesItsReasonAndItsClause() {
        world.announces(pilot(), listing("banned", 1, period("2020-11-16", null)), claim());

        ClaimAssessed assessed = heard(ClaimAssessed.class, 1).get(0);

        assertThat(assessed.amount()).isEqualTo("0.00");
        assertThat(assessed.reasons())
                .extracting(reason -> reason.code() + " " + reason.clause())
                .containsExactly("excluded 21");
        assertThat(heard.about(uscc, AwardGranted.class)).isEmpty();
    }

    @Test
    void theLatestRevisionCountsInWhateverOrderAndHoweverOftenItIsHeard() {
        DomainEvent first = listing("banned", 1, period("2020-11-16", null));
        DomainEvent second = listing("banned", 2, period("2020-11-16", "2020-11-30"));

        world.announces(pilot(), second, first, second, first, pilot(), claim());

        assertThat(heard(AwardGranted.class, 1)).hasSize(1);
    }

    @Test
    void aListingThatComesAfterTheGrantTakesItBackAndAnErrorFoundReturnsIt() {
        world.announces(pilot(), claim());
        AwardGranted granted = heard(AwardGranted.class, 1).get(0);

        world.announces(listing("banned", 1, period("2020-06-01", null)));
        AwardAdjusted recovered = heard(AwardAdjusted.class, 1).get(0);
        world.announces(listing("banned", 1, period("2020-06-01", null)), listing("banned", 2));

        assertThat(recovered.award()).isEqualTo(granted.award());
        assertThat(recovered.toRecover()).isEqualTo("1000.00");
        assertThat(recovered.reasons())
                .extracting(reason -> reason.code() + " " + reason.clause())
                .containsExactly("excluded 21");
        assertThat(heard(AwardAdjusted.class, 2))
                .extracting(AwardAdjusted::amount)
                .containsExactly("0.00", "1000.00");
    }

    @Test
    void aListingOfAnotherYearTakesNothingBack() {
        world.announces(pilot(), claim());
        heard(AwardGranted.class, 1);

        world.announces(listing("banned", 1, period("2021-06-01", null)), claim(2021));

        assertThat(heard(ClaimAssessed.class, 2).get(1).outcome()).isEqualTo("refused");
        assertThat(heard.about(uscc, AwardAdjusted.class)).isEmpty();
    }

    @Test
    void aQuestionAboutAnEnterpriseKnowsItsLists() {
        world.announces(pilot(), listing("banned", 1, period("2020-06-01", null)));
        replica.bean(FactsBarrier.class).awaitFactsOf(List.of(uscc)).block(PATIENCE);

        replica.http()
                .post()
                .uri("/api/v1/assessments")
                .bodyValue(Map.of("policy", POLICY, "item", "support", "year", 2020, "enterprise", uscc))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("refused")
                .jsonPath("$.reasons[0].code")
                .isEqualTo("excluded")
                .jsonPath("$.reasons[0].clause")
                .isEqualTo("21");
    }

    @Test
    void aSweepSeesTheLists() {
        String free = World.newUscc();
        world.announces(pilot(), listing("banned", 1, period("2020-06-01", null)));
        world.announces(
                registered(free),
                new ListingRecorded(free, "pilot", List.of(period("2020-01-01", null)), 1),
                new ListingRecorded(free, "banned", List.of(period("2020-06-01", "2020-07-01")), 1));
        replica.bean(FactsBarrier.class).awaitFactsOf(List.of(uscc, free)).block(PATIENCE);

        String result = sweep();

        assertThat(result)
                .contains(uscc + ",support,refused,0.00,excluded\r\n")
                .contains(free + ",support,payable,1000.00,\r\n");
    }

    private String sweep() {
        String job = replica.http()
                .post()
                .uri("/api/v1/sweeps")
                .bodyValue(Map.of("policy", POLICY, "year", 2020))
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getLocation()
                .toString();
        await().atMost(PATIENCE).until(() -> text(job, "application/json").contains("\"status\":\"done\""));
        return text(job + "/result", "text/csv");
    }

    private static String text(String path, String type) {
        return replica.http()
                .get()
                .uri(path)
                .accept(MediaType.valueOf(type))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private static String proof(String award) {
        return text("/api/v1/awards/" + award + "/proof", "application/json");
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

    private DomainEvent pilot() {
        return listing("pilot", 1, period("2019-01-01", null));
    }

    private DomainEvent listing(String list, long revision, ListedPeriod... periods) {
        return new ListingRecorded(uscc, list, List.of(periods), revision);
    }

    private static ListedPeriod period(String from, @Nullable String until) {
        return new ListedPeriod(LocalDate.parse(from), until == null ? null : LocalDate.parse(until), "文〔2020〕1号");
    }

    private DomainEvent claim() {
        return claim(2020);
    }

    private DomainEvent claim(int year) {
        Instant first = Instant.parse("2022-03-01T02:00:00Z");
        String id = "claim-" + uscc + "-" + year;
        return new ClaimSubmitted(id, 1, uscc, POLICY, "support", year, null, null, null, null, first);
    }

    private <T extends DomainEvent> List<T> heard(Class<T> type, int atLeast) {
        return await().atMost(PATIENCE).until(() -> heard.about(uscc, type), all -> all.size() >= atLeast);
    }
}
