package io.huiqi.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.notification.StreamTest;
import io.huiqi.notification.TestEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@StreamTest
class PullFeedTests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private final String enterprise = TestEvents.anEnterprise();

    @LocalServerPort
    private int port;

    @Autowired
    private WebTestClient http;

    private StreamClient client;

    @BeforeEach
    void connect() {
        client = new StreamClient(port, http);
    }

    @Test
    void pagesHoldTheSameEventsInTheSameOrderAsTheStream() {
        List<String> sent = TestEvents.publishClaims(enterprise, 300);
        List<String> streamed = client.events("since=0&enterprise=" + enterprise, null)
                .take(300)
                .map(StreamClient::idOf)
                .collectList()
                .block(PATIENCE);
        assertThat(streamed).isEqualTo(sent).isEqualTo(pull("&limit=70&enterprise=" + enterprise));
    }

    @Test
    void pagesBeginAtTheBeginningUnlessTheyAreToldOtherwise() {
        List<String> sent = TestEvents.publishClaims(enterprise, 3);

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(ids(client.page("enterprise=" + enterprise))).isEqualTo(sent));
    }

    @Test
    void theCursorOfAStreamContinuesAsACursorOfPages() {
        List<String> sent = TestEvents.publishClaims(enterprise, 5);
        String seen = client.events("since=0&enterprise=" + enterprise, null)
                .take(2)
                .blockLast(PATIENCE)
                .id();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ids(client.page("since=" + seen + "&enterprise=" + enterprise)))
                        .isEqualTo(sent.subList(2, 5)));
    }

    @Test
    void pagesSinceATimeBeforeAllEventsBeginAtTheBeginning() {
        List<String> sent = TestEvents.publishClaims(enterprise, 2);

        for (String since : List.of("1969-07-20T20:17:00Z", "-999999999-01-01T00:00:00Z")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ids(client.page("since=" + since + "&enterprise=" + enterprise)))
                            .isEqualTo(sent));
        }
    }

    @Test
    void pagesSinceATimeAfterAllEventsAreEmpty() {
        http.get()
                .uri("/api/v1/events?since={since}", "+999999999-12-31T23:59:59Z")
                .headers(headers -> headers.setBearerAuth(StreamClient.token()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
    }

    @Test
    void anEmptyPageStillTellsWhereToContinue() {
        JsonNode page = await().atMost(PATIENCE)
                .until(
                        () -> client.page("enterprise=" + enterprise),
                        each -> each.get("caughtUp").asBoolean());
        assertThat(page.get("items").isEmpty()).isTrue();
        assertThat(page.get("next").asString()).matches("\\d+");
    }

    @Test
    void aWaitingRequestIsAnsweredWithTheNextEvent() {
        String next = client.page("enterprise=" + enterprise).get("next").asString();
        CompletableFuture<JsonNode> waiting =
                CompletableFuture.supplyAsync(() -> client.page("wait=30&since=" + next + "&enterprise=" + enterprise));
        List<String> sent = TestEvents.publishClaims(enterprise, 1);
        await().atMost(PATIENCE).until(waiting::isDone);
        assertThat(ids(waiting.join())).isEqualTo(sent);
    }

    @Test
    void aWaitThatSeesNothingEndsWithAnEmptyPage() {
        assertThat(client.page("wait=1&enterprise=" + enterprise).get("items").isEmpty())
                .isTrue();
    }

    @Test
    void aClientThatDoesNotSayWhatItAcceptsGetsPages() {
        http.get()
                .uri("/api/v1/events")
                .headers(headers -> headers.setBearerAuth(StreamClient.token()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/json");
    }

    @Test
    void anAcceptableTypeIsNeeded() {
        http.get()
                .uri("/api/v1/events")
                .headers(headers -> headers.setBearerAuth(StreamClient.token()))
                .header("Accept", "text/csv")
                .exchange()
                .expectStatus()
                .isEqualTo(406);
    }

    private List<String> pull(String query) {
        List<String> ids = new ArrayList<>();
        JsonNode page = client.page("since=0" + query);
        while (!page.get("caughtUp").asBoolean()) {
            ids.addAll(ids(page));
            page = client.page("since=" + page.get("next").asString() + query);
        }
        ids.addAll(ids(page));
        return ids;
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(event -> event.get("id").asString())
                .toList();
    }
}
