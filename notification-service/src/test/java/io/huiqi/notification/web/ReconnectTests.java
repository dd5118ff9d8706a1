package io.huiqi.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.events.EventType;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.notification.NotificationApplication;
import io.huiqi.notification.StreamTest;
import io.huiqi.notification.TestEvents;
import io.huiqi.notification.feed.Feed;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

@StreamTest
class ReconnectTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
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
    void aClientCutOffAgainAndAgainMissesNothingAndSeesNothingTwice() {
        Random random = new Random(20200721);
        List<String> sent = Collections.synchronizedList(new ArrayList<>());
        String now = client.page("").get("next").asString();
        Disposable publishing = Flux.interval(Duration.ofMillis(2))
                .take(1200)
                .doOnNext(i -> sent.addAll(TestEvents.publishClaims(enterprise, 1 + random.nextInt(3))))
                .subscribe();
        List<String> got = new ArrayList<>();
        String seen = now;
        while (!publishing.isDisposed() || got.size() < sent.size()) {
            for (ServerSentEvent<String> event : some(seen, random.nextInt(90) + 1)) {
                got.add(StreamClient.idOf(event));
                seen = Objects.requireNonNull(event.id());
            }
        }
        assertThat(got).isEqualTo(sent);
    }

    @Test
    void twoReplicasGiveTheSameIds() {
        TestEvents.publishClaims(enterprise, 200);
        List<String> here = ids(client.events("since=0&enterprise=" + enterprise, null), 200);
        try (ConfigurableApplicationContext replica = replica()) {
            assertThat(ids(clientOf(replica).events("since=0&enterprise=" + enterprise, null), 200))
                    .isEqualTo(here);
        }
    }

    @Test
    void aClientContinuesAtAnotherReplica() {
        List<String> sent = TestEvents.publishClaims(enterprise, 20);
        String seen =
                ids(client.events("since=0&enterprise=" + enterprise, null), 10).get(9);
        try (ConfigurableApplicationContext replica = replica()) {
            List<String> rest = clientOf(replica)
                    .events("enterprise=" + enterprise, seen)
                    .take(10)
                    .map(StreamClient::idOf)
                    .collectList()
                    .block(PATIENCE);
            assertThat(rest).isEqualTo(sent.subList(10, 20));
        }
    }

    @Test
    void aStoppingReplicaEndsItsStreamsInGoodOrder() {
        ConfigurableApplicationContext replica = replica();
        List<String> ended = Collections.synchronizedList(new ArrayList<>());
        List<String> opened = Collections.synchronizedList(new ArrayList<>());
        clientOf(replica)
                .blocks("enterprise=" + enterprise, null)
                .subscribe(block -> opened.add("block"), failure -> ended.add("failed"), () -> ended.add("completed"));
        await().atMost(PATIENCE).until(() -> !opened.isEmpty());
        replica.close();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(ended).containsExactly("completed"));
    }

    @Test
    void aClientThatReadsNothingIsCutOffAndResumesWithoutLoss() throws IOException {
        double before = dropped();
        String padding = "x".repeat(100_000);
        List<String> sent = new ArrayList<>();
        String lastId;
        try (Socket socket = rawStream()) {
            await().atMost(PATIENCE).until(() -> {
                sent.add(TestEvents.publish(EventType.CLAIM_SUBMITTED, enterprise, "{\"p\":\"" + padding + "\"}"));
                return dropped() > before;
            });
            lastId = lastIdIn(socket.getInputStream());
        }
        List<String> all = client.events("enterprise=" + enterprise + "&since=0", null)
                .take(sent.size())
                .map(StreamClient::idOf)
                .collectList()
                .block(PATIENCE);
        assertThat(all).isEqualTo(sent);
        List<String> rest = client.events("enterprise=" + enterprise, lastId)
                .map(StreamClient::idOf)
                .takeUntil(sent.get(sent.size() - 1)::equals)
                .collectList()
                .block(PATIENCE);
        assertThat(rest).isNotEmpty().isEqualTo(sent.subList(sent.size() - rest.size(), sent.size()));
    }

    private Socket rawStream() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String request = "GET /api/v1/events?since=0&enterprise=" + enterprise + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Accept: text/event-stream\r\nAuthorization: Bearer " + StreamClient.token() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String lastIdIn(InputStream stream) {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[65536];
        try {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                text.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException reset) {
            // what had arrived is all that counts
        }
        String last = "0";
        Matcher complete =
                Pattern.compile("id:(\\d+)\nevent:[^\n]+\ndata:[^\n]+\n\n").matcher(text);
        while (complete.find()) {
            last = complete.group(1);
        }
        return last;
    }

    private List<ServerSentEvent<String>> some(@Nullable String seen, int count) {
        return Objects.requireNonNull(client.events("enterprise=" + enterprise, seen)
                .take(count)
                .take(Duration.ofSeconds(3))
                .collectList()
                .block(PATIENCE));
    }

    private static List<String> ids(Flux<ServerSentEvent<String>> events, int count) {
        return Objects.requireNonNull(events.take(count)
                .map(event -> Objects.requireNonNull(event.id()))
                .collectList()
                .block(PATIENCE));
    }

    private ConfigurableApplicationContext replica() {
        ConfigurableApplicationContext replica = new SpringApplicationBuilder(NotificationApplication.class)
                .initializers(new ServiceTest.OnRealParts())
                .run("--server.port=0");
        await().atMost(PATIENCE).until(replica.getBean(Feed.class)::isReady);
        return replica;
    }

    private StreamClient clientOf(ConfigurableApplicationContext replica) {
        return new StreamClient(
                Objects.requireNonNull(replica.getEnvironment().getProperty("local.server.port", Integer.class)), http);
    }

    private double dropped() {
        return meters.get("huiqi.stream.dropped").counter().count();
    }
}
