package io.huiqi.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.gateway.GatewayApplication;
import io.huiqi.gateway.stub.Stubs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Streams through a gateway of its own, because one of them outlives it. */
@Timeout(240)
class EventStreamTests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Sinks.Many<String> events = Sinks.many().unicast().onBackpressureBuffer();
    private final AtomicBoolean readerLeft = new AtomicBoolean();
    private ConfigurableApplicationContext gateway;

    @BeforeEach
    void start() {
        Stubs.reset();
        Stubs.NOTIFICATION.answer((request, response) ->
                response.sse().sendString(events.asFlux().doOnCancel(() -> readerLeft.set(true))));
        gateway = new SpringApplication(GatewayApplication.class, OwnThreads.class)
                .run(
                        "--server.port=0",
                        "--ISSUER_URI=" + Stubs.ISSUER.uri(),
                        "--NOTIFICATION_URLS=" + Stubs.NOTIFICATION.address(),
                        "--AWARDS_URLS=" + Stubs.AWARDS.address(),
                        "--RESPONSE_TIMEOUT=1s");
    }

    @AfterEach
    void stop() {
        gateway.close();
        Stubs.reset();
    }

    @Test
    void passesAnEventOnWhileTheStreamGoesOn() throws Exception {
        try (Reader reader = new Reader()) {
            emit("id: 1\ndata: first\n\n");

            assertThat(reader.linesUntil("data: first")).contains("id: 1");
        }
    }

    @Test
    void hasNoDeadlineForTheNextEvent() throws Exception {
        try (Reader reader = new Reader()) {
            awaitTheDeadlineOfOthers();
            emit("id: 1\ndata: late\n\n");

            assertThat(reader.linesUntil("data: late")).isNotEmpty();
        }
    }

    @Test
    void letsAPageWaitForTheNextEvent() {
        Sinks.One<String> page = Sinks.one();
        Stubs.NOTIFICATION.answer((request, response) -> response.sendString(page.asMono()));
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request("/api/v1/events?since=1&wait=30"), HttpResponse.BodyHandlers.ofString());

        awaitTheDeadlineOfOthers();
        page.tryEmitValue("late");

        assertThat(answer.join().body()).isEqualTo("late");
    }

    @Test
    void leavesTheServiceWhenTheClientLeaves() throws Exception {
        try (Reader reader = new Reader()) {
            emit("data: first\n\n");
            reader.linesUntil("data: first");
        }

        await().atMost(PATIENCE).untilTrue(readerLeft);
    }

    @Test
    void endsAStreamWithAHintWhenTheGatewayStops() throws Exception {
        try (Reader reader = new Reader()) {
            emit("data: first\n\n");
            reader.linesUntil("data: first");

            gateway.close();

            assertThat(reader.linesUntil("retry: 1000")).isNotEmpty();
        }
    }

    /** The stubs run on the shared threads, which must survive the end of this gateway. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OwnThreads {

        @Bean
        ReactorResourceFactory ownThreads() {
            ReactorResourceFactory threads = new ReactorResourceFactory();
            threads.setUseGlobalResources(false);
            return threads;
        }
    }

    /** Waits until a request that came to the gateway after those for events has been given up for its silence. */
    private void awaitTheDeadlineOfOthers() {
        await().atMost(PATIENCE).until(() -> !Stubs.NOTIFICATION.seen().isEmpty());
        Stubs.AWARDS.answer((request, response) -> Mono.never());

        assertThat(http.sendAsync(request("/api/v1/awards"), HttpResponse.BodyHandlers.ofString())
                        .join()
                        .statusCode())
                .isEqualTo(504);
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + Stubs.ISSUER.token("dashboard"))
                .build();
    }

    private int port() {
        return Integer.parseInt(gateway.getEnvironment().getProperty("local.server.port", "0"));
    }

    private void emit(String text) {
        events.emitNext(text, Sinks.EmitFailureHandler.FAIL_FAST);
    }

    /** A client that reads a stream line by line from a bare socket. */
    private final class Reader implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader lines;

        Reader() throws IOException {
            socket = new Socket("127.0.0.1", port());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            String request = "GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                    + "Authorization: Bearer " + Stubs.ISSUER.token("dashboard") + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        List<String> linesUntil(String last) throws IOException {
            List<String> read = new ArrayList<>();
            String line = lines.readLine();
            while (line != null && !line.equals(last)) {
                read.add(line);
                line = lines.readLine();
            }
            if (line == null) {
                throw new AssertionError("The stream ended before " + last + ": " + read);
            }
            read.add(line);
            return read;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
