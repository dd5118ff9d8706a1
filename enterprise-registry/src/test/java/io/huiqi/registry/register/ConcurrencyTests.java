package io.huiqi.registry.register;

import static io.huiqi.registry.testing.RegistryTopic.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.events.RegistryEvent.FiguresCorrected;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import io.huiqi.registry.enterprise.Decision;
import io.huiqi.registry.enterprise.Decision.Accepted;
import io.huiqi.registry.enterprise.Enterprise;
import io.huiqi.registry.enterprise.FiguresReport;
import io.huiqi.registry.enterprise.Precondition;
import io.huiqi.registry.enterprise.ReportFigures;
import io.huiqi.registry.testing.RegistryClient;
import io.huiqi.registry.testing.RegistryTopic;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Many at once on one enterprise: nothing is lost, and its events count without a gap. */
@ServiceTest
class ConcurrencyTests {

    private static final Cause CAUSE = new Cause("concurrency", null, null);
    private static final int WRITERS = 200;

    private final RegistryClient registry;
    private final Register register;
    private final EventWriter events;
    private final Clock clock;
    private final WebClient http;

    @Autowired
    ConcurrencyTests(
            WebTestClient client, Register register, EventWriter events, Clock clock, @LocalServerPort int port) {
        this.registry = new RegistryClient(client);
        this.register = register;
        this.events = events;
        this.clock = clock;
        this.http = WebClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", "Bearer " + TestIssuer.token("integration", "registry:write"))
                .build();
    }

    @Test
    void parallelRequestsOnOneEnterpriseLoseNothing() {
        Uscc uscc = registry.registered();

        List<HttpStatusCode> answers = Objects.requireNonNull(Flux.range(1, WRITERS)
                .flatMap(i -> put(uscc, 2000 + i % 10, i + ".00"), WRITERS)
                .collectList()
                .block());

        assertThat(answers).allMatch(HttpStatusCode::is2xxSuccessful);
        assertThat(allRevenues(uscc)).hasSize(WRITERS).doesNotHaveDuplicates();
        assertSequenceIsGapless(uscc, WRITERS + 1);
    }

    @Test
    void replicasThatWriteTheSameEnterpriseLoseNothing() {
        Uscc uscc = registry.registered();
        List<Registrar> replicas = List.of(
                new Registrar(register, events, clock),
                new Registrar(register, events, clock),
                new Registrar(register, events, clock));

        List<Decision> decisions = Objects.requireNonNull(Flux.range(1, WRITERS)
                .flatMap(i -> replicas.get(i % 3).submit(report(uscc, 2000 + i % 10, i + ".00"), CAUSE), WRITERS)
                .collectList()
                .block());

        assertThat(decisions).hasSize(WRITERS).allMatch(Accepted.class::isInstance);
        assertThat(allRevenues(uscc)).hasSize(WRITERS).doesNotHaveDuplicates();
        assertSequenceIsGapless(uscc, WRITERS + 1);
    }

    @Test
    void theLastCorrectionOnTheTopicIsTheReportInForce() {
        Uscc uscc = registry.registered();

        Flux.range(1, 50).flatMap(i -> put(uscc, 2020, i + ".00"), 50).blockLast();

        var records = RegistryTopic.of(uscc);
        FiguresCorrected last =
                new JsonMapper().readValue(records.get(records.size() - 1).value(), FiguresCorrected.class);
        assertThat(last.revision()).isEqualTo(50);
        assertThat(last.facts())
                .isEqualTo(stored(uscc).figuresOf(2020).orElseThrow().facts());
    }

    private Mono<HttpStatusCode> put(Uscc uscc, int year, String revenue) {
        return http.put()
                .uri("/api/v1/enterprises/{uscc}/figures/{year}", uscc, year)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(RegistryClient.revenue(revenue))
                .exchangeToMono(response -> response.releaseBody().thenReturn(response.statusCode()));
    }

    private static ReportFigures report(Uscc uscc, int year, String revenue) {
        return new ReportFigures(uscc, year, Map.of("taxableRevenue", revenue), "tax", null, Precondition.NONE);
    }

    private List<String> allRevenues(Uscc uscc) {
        Enterprise enterprise = stored(uscc);
        return Flux.range(2000, 10)
                .flatMapIterable(enterprise::reportsOf)
                .map(FiguresReport::facts)
                .map(facts -> String.valueOf(facts.get("taxableRevenue")))
                .collectList()
                .block();
    }

    private Enterprise stored(Uscc uscc) {
        return Objects.requireNonNull(register.find(uscc).block());
    }

    private static void assertSequenceIsGapless(Uscc uscc, int count) {
        assertThat(RegistryTopic.of(uscc))
                .extracting(record -> Long.parseLong(header(record, "ce_sequence")))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, count).boxed().toList());
    }
}
