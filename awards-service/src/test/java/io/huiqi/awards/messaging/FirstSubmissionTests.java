package io.huiqi.awards.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.awards.Heard;
import io.huiqi.awards.Replica;
import io.huiqi.awards.World;
import io.huiqi.awards.assessment.Enquiry;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.facts.FactChange.MasterData;
import io.huiqi.awards.facts.FactChange.YearFigures;
import io.huiqi.awards.facts.YearReport;
import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.ClaimEvent.ClaimSubmitted;
import io.huiqi.events.EventEnvelope;
import io.huiqi.events.EventType;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.time.CivilTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** A claim handed in again after a correction counts from the day on which it was submitted first. */
class FirstSubmissionTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WINDOW = "window: {from: 03-01, to: 05-31}";
    /** The last moment of 2022-05-31 in Asia/Shanghai. */
    private static final Instant IN_TIME = Instant.parse("2022-05-31T15:59:59.999Z");

    private static final Instant TOO_LATE = Instant.parse("2022-05-31T16:00:00Z");
    private static final Instant MUCH_LATER = Instant.parse("2022-08-01T02:00:00Z");
    private static Replica replica;

    private final String policy = "first-" + UUID.randomUUID();
    private final String uscc = World.newUscc();
    private final String claim = "claim-" + uscc;

    @BeforeAll
    static void start() {
        replica = Replica.on("first-submission-" + UUID.randomUUID());
    }

    @AfterAll
    static void stop() {
        replica.close();
    }

    @BeforeEach
    void meet() {
        learn(null, 1);
    }

    @Test
    void theWindowMayEndBetweenTheFirstSubmissionAndTheNext() {
        publish("1", "10", WINDOW);
        submit(1, IN_TIME, IN_TIME);
        learn(50_000_000L, 2);
        submit(2, MUCH_LATER, IN_TIME);

        assertThat(answers(2)).extracting(ClaimAssessed::outcome).containsExactly("needs-correction", "payable");
    }

    @Test
    void whatWasSubmittedFirstAfterTheWindowStaysLate() {
        publish("1", "10", WINDOW);
        learn(50_000_000L, 2);

        submit(2, MUCH_LATER, TOO_LATE);

        assertThat(reason(1)).isEqualTo("outside-window");
    }

    @Test
    void aFirstRoundThatDoesNotTellItsTimeCountsByThatOfItsEvent() {
        publish("1", "10", WINDOW);
        learn(50_000_000L, 2);

        submit(1, TOO_LATE, null);

        assertThat(reason(1)).isEqualTo("outside-window");
    }

    @Test
    void aLaterRoundThatDoesNotTellWhenTheFirstWasIsNotLate() {
        publish("1", "10", WINDOW);
        submit(1, IN_TIME, null);
        learn(50_000_000L, 2);
        submit(2, MUCH_LATER, null);

        assertThat(answers(2)).extracting(ClaimAssessed::outcome).containsExactly("needs-correction", "payable");
    }

    @Test
    void thePolicyMayBeClosedBetweenTheFirstSubmissionAndTheNext() {
        publish("1", "10");
        LocalDate lastDay = CivilTime.dateOf(now()).plusDays(3);
        replica.close(policy, lastDay.toString()).expectStatus().isOk();
        Instant midnight = lastDay.plusDays(1).atStartOfDay(CivilTime.ZONE).toInstant();
        Instant lastMoment = midnight.minusMillis(1);

        submit(1, lastMoment, lastMoment);
        learn(50_000_000L, 2);
        submit(2, midnight.plus(10, ChronoUnit.DAYS), lastMoment);

        assertThat(answers(2)).extracting(ClaimAssessed::outcome).containsExactly("needs-correction", "payable");
    }

    @Test
    void whatWasSubmittedFirstAfterTheClosingIsRefused() {
        publish("1", "10");
        LocalDate lastDay = CivilTime.dateOf(now()).plusDays(3);
        replica.close(policy, lastDay.toString()).expectStatus().isOk();
        Instant midnight = lastDay.plusDays(1).atStartOfDay(CivilTime.ZONE).toInstant();

        submit(2, midnight.plus(10, ChronoUnit.DAYS), midnight);

        assertThat(reason(1)).isEqualTo("policy-closed");
    }

    @Test
    void aVersionPublishedBetweenTheFirstSubmissionAndTheNextDoesNotAnswer() {
        publish("1", "10");
        Instant first = now().minusMillis(1);
        publish("2", "20");
        learn(50_000_000L, 2);

        submit(2, now(), first);

        assertThat(answers(1)).extracting(ClaimAssessed::policyVersion).containsExactly("1");
        assertThat(answers(1)).extracting(ClaimAssessed::amount).containsExactly("50000.00");
    }

    /** Pays a percentage of the output. */
    private void publish(String version, String percent, String... terms) {
        String yaml = Enquiry.file("rate: {measure: A, of: output, percent: " + percent + "}", terms)
                .replaceFirst("policy: .*", "policy: " + policy)
                .replaceFirst("version: .*", "version: \"" + version + "\"");
        replica.publish(yaml).expectStatus().isCreated();
    }

    /** The registry tells the output of 2021 in fen; null for named and not filed. */
    private void learn(@Nullable Long output, long revision) {
        Map<String, @Nullable Long> figures = new HashMap<>();
        figures.put("output", output);
        replica.bean(Accounts.class)
                .learn(List.of(
                        new MasterData(uscc, "enterprise", "C36", List.of(), 1),
                        new YearFigures(uscc, new YearReport(2021, revision, "tax", null, null, figures))))
                .block(PATIENCE);
    }

    /** Lets the replica answer a round as if it had just come from the broker. */
    private void submit(int round, Instant at, @Nullable Instant first) {
        ClaimsListener listener = new ClaimsListener(
                replica.bean(Accounts.class),
                replica.bean(Rulebooks.class),
                usccs -> Mono.empty(),
                replica.bean(EventWriter.class),
                replica.bean(Clock.class),
                replica.bean(PoolDesk.class),
                replica.bean(Approvals.class));
        ClaimSubmitted submitted =
                new ClaimSubmitted(claim, round, uscc, policy, "main", 2021, null, null, null, null, first);
        EventEnvelope event = new EventEnvelope(
                UUID.randomUUID().toString(),
                "/test",
                EventType.CLAIM_SUBMITTED,
                "claims/" + claim,
                at,
                round,
                "test",
                null,
                null,
                submitted);
        listener.handle(List.of(event)).block(PATIENCE);
    }

    private String reason(int howMany) {
        ClaimAssessed last = answers(howMany).get(howMany - 1);
        assertThat(last.outcome()).isEqualTo("refused");
        return last.reasons().get(0).code();
    }

    private List<ClaimAssessed> answers(int howMany) {
        try (Heard heard = new Heard(replica.bean(CloudEvents.class))) {
            return await().atMost(PATIENCE)
                    .until(() -> heard.about(uscc, ClaimAssessed.class), all -> all.size() == howMany);
        }
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
