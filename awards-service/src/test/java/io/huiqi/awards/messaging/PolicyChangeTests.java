package io.huiqi.awards.messaging;

import static io.huiqi.awards.messaging.ClaimsAtReplicas.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.awards.Heard;
import io.huiqi.awards.Replica;
import io.huiqi.awards.World;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.ledger.Grant;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policyfile.PolicyReader;
import io.huiqi.awards.publication.Edition;
import io.huiqi.awards.publication.Installation;
import io.huiqi.awards.publication.PublishedPolicies;
import io.huiqi.awards.publication.PublishedPolicy;
import io.huiqi.awards.publication.Publisher;
import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.EventEnvelope;
import io.huiqi.events.PolicyEvent.PolicyClosed;
import io.huiqi.events.PolicyEvent.PolicyPublished;
import io.huiqi.events.PolicyEvent.PolicySuperseded;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.time.CivilTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;

/** Two instances of the service on one store: what is published at one of them, the other answers with. */
class PolicyChangeTests {

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};
    private static Replica one;
    private static Replica other;

    private final String policy = "test-" + UUID.randomUUID();
    private final String uscc = World.newUscc();

    @BeforeAll
    static void start() {
        String database = "policies-" + UUID.randomUUID();
        one = Replica.on(database);
        other = Replica.on(database);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void whatOneInstancePublishesTheOtherAnswersWithAtOnce() {
        publish(one, "1", "100万");
        assertThat(assessedBy(other)).isEqualTo("1");

        publish(one, "2", "120万");
        assertThat(assessedBy(other)).isEqualTo("2");
        assertThat(assessedBy(one)).isEqualTo("2");
    }

    @Test
    void aClaimIsAnsweredByTheVersionPublishedBeforeItWhicheverInstanceAnswers() {
        publish(one, "1", "100万");
        claims().know();
        Instant before = now();
        publish(one, "2", "120万");

        claims().submit(other, claims().claim("early", 2020), before.minusMillis(1));
        claims().submit(other, claims().claim("late", 2020), now());

        assertThat(claims().assessments())
                .extracting(ClaimAssessed::policyVersion)
                .containsExactly("1", "2");
    }

    @Test
    void anAwardKeepsItsVersionAndItsProofHoldsWhenTheVersionIsSuperseded() {
        publish(one, "1", "100万");
        claims().know();
        claims().submit(one, claims().claim("kept", 2020), now());
        Grant grant = claims().grant();

        publish(other, "2", "120万");

        Map<String, Object> award = json(other, "/api/v1/awards/" + grant.award());
        assertThat(award).containsEntry("policyVersion", "1").containsEntry("amount", "1500000.00");
        Map<String, Object> proof = json(other, "/api/v1/awards/" + grant.award() + "/proof");
        other.http()
                .post()
                .uri("/api/v1/awards/verify")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(proof)
                .exchange()
                .expectBody()
                .jsonPath("$.valid")
                .isEqualTo(true);
        assertThat(other.bean(Rulebooks.class).current().block(PATIENCE).assessor(policy, grant.policyVersion()))
                .isPresent();
    }

    @Test
    void aClosedPolicyAnswersWhatIsSubmittedUntilTheEndOfItsLastDay() {
        publish(one, "1", "100万");
        claims().know();
        LocalDate lastDay = CivilTime.dateOf(now()).plusDays(3);
        one.close(policy, lastDay.toString()).expectStatus().isOk();
        Instant midnight = lastDay.plusDays(1).atStartOfDay(CivilTime.ZONE).toInstant();

        claims().submit(other, claims().claim("after", 2020), midnight);
        claims().submit(other, claims().claim("before", 2020), midnight.minusMillis(1));

        assertThat(claims().assessments()).extracting(ClaimAssessed::outcome).containsExactly("refused", "payable");
        assertThat(claims().assessments().get(0).reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("policy-closed");
            assertThat(reason.text().zh()).contains(lastDay.toString());
        });
    }

    @Test
    void theLifeOfAPolicyIsAnnouncedInOrder() {
        publish(one, "1", "100万");
        publish(other, "2", "120万");
        LocalDate today = CivilTime.dateOf(now());
        one.close(policy, today.plusDays(1).toString()).expectStatus().isOk();

        try (Heard heard = new Heard(one.bean(CloudEvents.class))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(heard.about(policy))
                            .extracting(EventEnvelope::subject, EventEnvelope::sequence)
                            .hasSize(4));
            List<EventEnvelope> events = heard.about(policy);
            assertThat(events).extracting(EventEnvelope::sequence).containsExactly(1L, 2L, 3L, 4L);
            assertThat(events.get(0).data()).isInstanceOf(PolicyPublished.class);
            assertThat(events.get(1).data()).isInstanceOfSatisfying(PolicyPublished.class, published -> {
                assertThat(published.supersedes()).isEqualTo("1");
                assertThat(published.from()).isIn(today, today.plusDays(1));
            });
            assertThat(events.get(2).data()).isInstanceOfSatisfying(PolicySuperseded.class, superseded -> {
                assertThat(superseded.version()).isEqualTo("1");
                assertThat(superseded.supersededBy()).isEqualTo("2");
            });
            assertThat(events.get(3).data())
                    .isInstanceOfSatisfying(
                            PolicyClosed.class,
                            closed -> assertThat(closed.lastDay()).isEqualTo(today.plusDays(1)));
        }
    }

    @Test
    void versionsPublishedAtTheSameTimeAtBothInstancesAreEachPublishedOnce() {
        publish(one, "0", "100万");

        Flux.fromStream(IntStream.rangeClosed(1, 8).boxed())
                .flatMap(i -> (i % 2 == 0 ? one : other)
                        .bean(Publisher.class)
                        .publish(read("v" + i), current -> {}, new Cause("test", null, null)))
                .blockLast(PATIENCE);

        PublishedPolicy published = published(policy);
        assertThat(published.editions())
                .extracting(Edition::version)
                .containsExactlyInAnyOrder("0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8");
        assertThat(published.revision()).isEqualTo(9);
    }

    @Test
    void aPolicyOfTheInstallationIsPublishedOnceByWhicheverInstanceComesFirst() {
        one.bean(Rulebooks.class).current().block(PATIENCE);
        other.bean(Rulebooks.class).current().block(PATIENCE);

        assertThat(published("jiaozuo-2020-17").editions()).hasSize(1);
    }

    @Test
    void aFileOfTheInstallationDoesNotTakeThePlaceOfAPublishedVersion() {
        publish(one, "1", "100万");
        List<Policy> differing = new ArrayList<>();

        new Installation(List.of(read("0")), other.bean(Publisher.class), differing::add)
                .published()
                .block(PATIENCE);

        assertThat(published(policy).editions()).extracting(Edition::version).containsExactly("1");
        assertThat(differing).extracting(Policy::version).containsExactly("0");
    }

    private void publish(Replica at, String version, String paysForFifty) {
        at.publish(PolicyFixtures.edition(policy, version, paysForFifty))
                .expectStatus()
                .isCreated();
    }

    private Policy read(String version) {
        return PolicyReader.policyOf(PolicyFixtures.edition(policy, version, "100万"))
                .orElseThrow();
    }

    private static PublishedPolicy published(String id) {
        return one.bean(PublishedPolicies.class)
                .find(id)
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private Object assessedBy(Replica replica) {
        return replica.http()
                .post()
                .uri("/api/v1/assessments")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("policy", policy, "item", "revenue-milestones", "year", 2020, "facts", Map.of()))
                .exchange()
                .expectBody(JSON)
                .returnResult()
                .getResponseBody()
                .get("policyVersion");
    }

    private static Map<String, Object> json(Replica replica, String address) {
        return replica.http()
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JSON)
                .returnResult()
                .getResponseBody();
    }

    private ClaimsAtReplicas claims() {
        return new ClaimsAtReplicas(one, policy, uscc);
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
