package io.huiqi.notification.web;

import static io.huiqi.notification.web.StreamClient.idOf;
import static io.huiqi.notification.web.StreamClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.events.EventType;
import io.huiqi.kit.testing.TestIssuer;
import io.huiqi.notification.StreamTest;
import io.huiqi.notification.TestEvents;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;
import tools.jackson.databind.JsonNode;

@StreamTest
class LiveStreamTests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private final String enterprise = TestEvents.anEnterprise();

    @LocalServerPort
    private int port;

    @Autowired
    private WebTestClient http;

    @Autowired
    private MeterRegistry meters;

    private StreamClient client;

    @BeforeEach
    void connect() {
        client = new StreamClient(port, http);
    }

    @Test
    void aStreamGivesEveryEventInOrderAsACloudEvent() {
        List<String> sent = TestEvents.publishClaims(enterprise, 5);
        List<ServerSentEvent<String>> got = take("since=0&enterprise=" + enterprise, null, 5);
        assertThat(got).extracting(StreamClient::idOf).isEqualTo(sent);
        assertThat(got).extracting(ServerSentEvent::event).containsOnly("ClaimSubmitted");
        assertThat(got)
                .extracting(event -> Long.parseLong(Objects.requireNonNull(event.id())))
                .isSorted();
        JsonNode event = json(got.get(0));
        assertThat(event.get("specversion").asString()).isEqualTo("1.0");
        assertThat(event.get("type").asString()).isEqualTo("io.huiqi.ClaimSubmitted.v1");
        assertThat(event.get("subject").asString()).isEqualTo("claims/" + sent.get(0));
        assertThat(event.get("partitionkey").asString()).isEqualTo(enterprise);
        assertThat(event.get("datacontenttype").asString()).isEqualTo("application/json");
        assertThat(event.get("sequence").isString()).isTrue();
        assertThat(event.get("data").get("claim").asString()).isEqualTo("0");
    }

    @Test
    void aStreamWithoutAPlaceBeginsNow() {
        List<String> before = TestEvents.publishClaims(enterprise, 2);
        take("since=0&enterprise=" + enterprise, null, 2);
        List<String> got = new CopyOnWriteArrayList<>();
        List<ServerSentEvent<String>> opened = new CopyOnWriteArrayList<>();
        Disposable stream = client.blocks("enterprise=" + enterprise, null).subscribe(block -> {
            opened.add(block);
            if (block.data() != null) {
                got.add(idOf(block));
            }
        });
        await().atMost(PATIENCE).until(() -> !opened.isEmpty());
        List<String> after = TestEvents.publishClaims(enterprise, 2);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(got).isEqualTo(after).doesNotContainAnyElementsOf(before));
        stream.dispose();
    }

    @Test
    void theFirstBlockTellsWhenToReconnectAndWithWhichId() {
        ServerSentEvent<String> first = client.blocks("", null).blockFirst(PATIENCE);
        assertThat(first).isNotNull();
        assertThat(first.retry()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(first.id()).matches("\\d+");
    }

    @Test
    void aSilentStreamIsKeptAliveByComments() {
        List<ServerSentEvent<String>> blocks = client.blocks("enterprise=" + enterprise, null)
                .skip(1)
                .take(2)
                .collectList()
                .block(PATIENCE);
        assertThat(blocks).hasSize(2).allMatch(block -> block.data() == null);
    }

    @Test
    void aFilteredStreamMovesItsIdPastWhatItDoesNotShow() {
        ServerSentEvent<String> first =
                client.blocks("enterprise=" + enterprise, null).blockFirst(PATIENCE);
        TestEvents.publishClaims(TestEvents.anEnterprise(), 3);
        String next = client.blocks(
                        "enterprise=" + enterprise,
                        Objects.requireNonNull(first).id())
                .skip(1)
                .filter(block -> block.id() != null)
                .map(ServerSentEvent::id)
                .blockFirst(PATIENCE);
        assertThat(Long.parseLong(Objects.requireNonNull(next)))
                .isGreaterThan(Long.parseLong(Objects.requireNonNull(first.id())));
    }

    @Test
    void typesAreFiltered() {
        TestEvents.publish(EventType.CLAIM_SUBMITTED, enterprise, "{}");
        String granted = TestEvents.publish(EventType.AWARD_GRANTED, enterprise, "{}");
        TestEvents.publish(EventType.CLAIM_SUBMITTED, enterprise, "{}");
        String assessed = TestEvents.publish(EventType.CLAIM_ASSESSED, enterprise, "{}");
        assertThat(take("since=beginning&types=AwardGranted,ClaimAssessed&enterprise=" + enterprise, null, 2))
                .extracting(StreamClient::idOf)
                .containsExactly(granted, assessed);
    }

    @Test
    void itResumesWithinTheRing() {
        List<String> sent = TestEvents.publishClaims(enterprise, 10);
        String seen = take("since=0&enterprise=" + enterprise, null, 4).get(3).id();
        assertThat(take("enterprise=" + enterprise, seen, 6))
                .extracting(StreamClient::idOf)
                .isEqualTo(sent.subList(4, 10));
    }

    @Test
    void itResumesFromFarBehindTheRing() {
        List<String> sent = TestEvents.publishClaims(enterprise, 1500);
        String seen = take("since=0&enterprise=" + enterprise, null, 3).get(2).id();
        assertThat(take("since=0&enterprise=" + enterprise, seen, 1497))
                .extracting(StreamClient::idOf)
                .isEqualTo(sent.subList(3, 1500));
    }

    @Test
    void theIdOfTheQueryServesClientsThatCannotSetTheHeader() {
        List<String> sent = TestEvents.publishClaims(enterprise, 4);
        String seen = take("since=0&enterprise=" + enterprise, null, 2).get(1).id();
        assertThat(take("since=0&lastEventId=" + seen + "&enterprise=" + enterprise, null, 2))
                .extracting(StreamClient::idOf)
                .isEqualTo(sent.subList(2, 4));
    }

    @Test
    void itBeginsWithWhatHappenedSinceAnInstant() {
        List<String> before = TestEvents.publishClaims(enterprise, 2);
        take("since=0&enterprise=" + enterprise, null, 2);
        Instant instant = theNextMillisecond();
        List<String> after = TestEvents.publishClaims(enterprise, 2);
        assertThat(take("since=" + instant + "&enterprise=" + enterprise, null, 2))
                .extracting(StreamClient::idOf)
                .isEqualTo(after)
                .doesNotContainAnyElementsOf(before);
    }

    @Test
    void anIdThatWasNeverGivenIsRefused() {
        client.refused(StreamClient.token(), "lastEventId=999999999999", 400)
                .jsonPath("$.code")
                .isEqualTo("unknown-cursor");
    }

    @Test
    void whatIsWrongWithAQueryIsToldAtOnceWithTheKnownTypes() {
        client.refused(StreamClient.token(), "types=ClaimSubmited&enterprise=1&since=yesterday", 400)
                .jsonPath("$.errors[*].pointer")
                .value(pointers -> assertThat(pointers).isEqualTo(List.of("?types", "?enterprise", "?since")))
                .jsonPath("$.known")
                .value(known -> assertThat(known)
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                        .contains("ClaimSubmitted", "AwardGranted"));
    }

    @Test
    void anEnterpriseSeesOnlyItsOwnEvents() {
        TestEvents.publishClaims(TestEvents.anEnterprise(), 3);
        List<String> own = TestEvents.publishClaims(enterprise, 2);
        take("since=0&enterprise=" + enterprise, null, 2);
        String token = TestIssuer.token("enterprise-demo", "events:read", enterprise);
        http.get()
                .uri("/api/v1/events?since=0&limit=500")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].id")
                .value(ids -> assertThat(ids).isEqualTo(own));
        client.refused(token, "enterprise=" + TestEvents.anEnterprise(), 403)
                .jsonPath("$.code")
                .isEqualTo("forbidden");
    }

    @Test
    void aTokenWithoutTheScopeIsRefused() {
        client.refused(TestIssuer.token("finance", "claims:read"), "", 403);
    }

    @Test
    void personalFieldsAreWithheldFromCallersWithoutTheScope() {
        TestEvents.publish(EventType.CLAIM_WITHDRAWN, enterprise, "{\"claim\":\"1\",\"applicant\":\"Li\"}");
        JsonNode data =
                json(take("since=0&enterprise=" + enterprise, null, 1).get(0)).get("data");
        assertThat(data.has("applicant")).isFalse();
        assertThat(data.get("claim").asString()).isEqualTo("1");
    }

    @Test
    void aClientThatLeavesLeavesNothingBehind() {
        await().atMost(PATIENCE).until(() -> subscribers() == 0);
        Disposable stream = client.blocks("enterprise=" + enterprise, null).subscribe();
        await().atMost(PATIENCE).until(() -> subscribers() == 1);
        stream.dispose();
        await().atMost(PATIENCE).until(() -> subscribers() == 0);
    }

    /** What is published from now on is later than everything before, also for a broker that counts in milliseconds. */
    private static Instant theNextMillisecond() {
        Instant past = Instant.now();
        return await().pollInterval(Duration.ofMillis(1))
                .until(Instant::now, now -> now.toEpochMilli() > past.toEpochMilli());
    }

    private double subscribers() {
        return meters.get("huiqi.stream.subscribers").gauge().value();
    }

    private List<ServerSentEvent<String>> take(String query, String lastEventId, int count) {
        return new ArrayList<>(Objects.requireNonNull(
                client.events(query, lastEventId).take(count).collectList().block(PATIENCE)));
    }
}
