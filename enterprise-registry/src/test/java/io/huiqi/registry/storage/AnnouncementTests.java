package io.huiqi.registry.storage;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static io.huiqi.registry.testing.RegistryTopic.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.events.RegistryEvent.EnterpriseRegistered;
import io.huiqi.events.RegistryEvent.FiguresReported;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.registry.testing.RegistryClient;
import io.huiqi.registry.testing.RegistryTopic;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What the registry announces really is on the topic, and what a crash left unannounced gets there. */
@ServiceTest
class AnnouncementTests {

    private final RegistryClient registry;
    private final MongoCollection<EnterpriseDocument> enterprises;
    private final EventWriter events;

    @Autowired
    AnnouncementTests(WebTestClient http, MongoCollection<EnterpriseDocument> enterprises, EventWriter events) {
        this.registry = new RegistryClient(http);
        this.enterprises = enterprises;
        this.events = events;
    }

    @Test
    void anEventIsACloudEventOfItsEnterprise() {
        Uscc uscc = registry.registered();
        putFiguresAs("corr-1", uscc);

        ConsumerRecord<String, byte[]> record = RegistryTopic.of(uscc).get(1);

        assertThat(record.key()).isEqualTo(uscc.code());
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_type")).isEqualTo("io.huiqi.FiguresReported.v1");
        assertThat(header(record, "ce_source")).isEqualTo("/enterprise-registry");
        assertThat(header(record, "ce_subject")).isEqualTo("enterprises/" + uscc);
        assertThat(header(record, "ce_partitionkey")).isEqualTo(uscc.code());
        assertThat(header(record, "ce_sequence")).isEqualTo("2");
        assertThat(header(record, "ce_correlationid")).isEqualTo("corr-1");
        assertThat(Instant.parse(header(record, "ce_time"))).isNotNull();
        assertThat(header(record, "ce_traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
    }

    @Test
    void theDataOfAnEventIsTheContract() {
        Uscc uscc = registry.registered();
        putFiguresAs("corr-2", uscc);

        FiguresReported data =
                new JsonMapper().readValue(RegistryTopic.of(uscc).get(1).value(), FiguresReported.class);

        Map<String, @Nullable String> facts = new HashMap<>();
        facts.put("taxableRevenue", "5300000000.00");
        facts.put("rdExpense", null);
        assertThat(data).isEqualTo(new FiguresReported(uscc.code(), 2020, facts, "tax", null, 1));
    }

    @Test
    void whatIsAnnouncedIsNoLongerPending() {
        Uscc uscc = registry.registered();

        await().untilAsserted(() -> assertThat(stored(uscc).pending()).isNull());
        assertThat(stored(uscc).pendingSince()).isNull();
        assertThat(stored(uscc).sequence()).isEqualTo(1);
    }

    @Test
    void theSweeperAnnouncesWhatACrashLeftBehind() {
        Uscc uscc = registry.registered();
        await().untilAsserted(() -> assertThat(stored(uscc).pending()).isNull());
        List<PendingEvent> left = events.write(
                "enterprises/" + uscc,
                1,
                new Cause("crash", null, null),
                List.of(new FiguresReported(uscc.code(), 2020, Map.of(), "tax", null, 1)));

        Mono.from(enterprises.updateOne(
                        eq("_id", uscc.code()),
                        combine(set("pending", left), set("pendingSince", Instant.EPOCH), set("sequence", 2L))))
                .block();

        await().untilAsserted(() ->
                assertThat(RegistryTopic.types(uscc)).containsExactly("EnterpriseRegistered", "FiguresReported"));
        await().untilAsserted(() -> assertThat(stored(uscc).pending()).isNull());
    }

    @Test
    void aWriterAnnouncesWhatIsStillPendingBeforeItsOwn() {
        Uscc uscc = registry.registered();
        await().untilAsserted(() -> assertThat(stored(uscc).pending()).isNull());
        List<PendingEvent> left = events.write(
                "enterprises/" + uscc,
                1,
                new Cause("crash", null, null),
                List.of(new EnterpriseRegistered(
                        uscc.code(), "甲", "enterprise", "410802", "C", null, null, null, List.of(), 1)));
        Instant tooYoungForTheSweeper = Instant.now().plusSeconds(3600);
        Mono.from(enterprises.updateOne(
                        eq("_id", uscc.code()),
                        combine(set("pending", left), set("pendingSince", tooYoungForTheSweeper), set("sequence", 2L))))
                .block();

        registry.putFigures(uscc, 2020, RegistryClient.revenue("1.00"))
                .expectStatus()
                .isCreated();

        assertThat(RegistryTopic.of(uscc))
                .extracting(record -> header(record, "ce_sequence"))
                .containsExactly("1", "2", "3");
    }

    private void putFiguresAs(String correlation, Uscc uscc) {
        Map<String, @Nullable String> facts = new HashMap<>();
        facts.put("taxableRevenue", "5300000000.00");
        facts.put("rdExpense", null);
        registry.http()
                .put()
                .uri("/api/v1/enterprises/{uscc}/figures/2020", uscc)
                .header("X-Correlation-Id", correlation)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("facts", facts, "source", "tax"))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private EnterpriseDocument stored(Uscc uscc) {
        return Objects.requireNonNull(
                Flux.from(enterprises.find(eq("_id", uscc.code()))).blockFirst());
    }
}
