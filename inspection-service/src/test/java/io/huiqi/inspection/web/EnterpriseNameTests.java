package io.huiqi.inspection.web;

import static io.huiqi.inspection.web.InspectionClient.DEPARTMENT;
import static io.huiqi.inspection.web.InspectionClient.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import io.huiqi.events.RegistryEvent.EnterpriseRegistered;
import io.huiqi.events.RegistryEvent.EnterpriseUpdated;
import io.huiqi.inspection.enterprise.Enterprises;
import io.huiqi.inspection.enterprise.KnownEnterprise;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Names of enterprises, heard from the registry over a real broker. Each test has an enterprise of its own. */
@InspectionApi
class EnterpriseNameTests {

    private static final String NAMED = "91410822MA47NME108";
    private static final String UNNAMED = "91410822MA47NME209";
    private static final String RENAMED = "91410822MA47NME30A";

    private final InspectionClient client;
    private final TestClock clock;
    private final Enterprises enterprises;
    private final EventWriter writer;
    private final EventPublisher publisher;

    @Autowired
    EnterpriseNameTests(
            WebTestClient http,
            TestClock clock,
            Enterprises enterprises,
            EventWriter writer,
            EventPublisher publisher) {
        this.client = new InspectionClient(http);
        this.clock = clock;
        this.enterprises = enterprises;
        this.writer = writer;
        this.publisher = publisher;
    }

    @BeforeEach
    void beforeTheVisit() {
        clock.set("2018-05-08T10:00:00+08:00");
    }

    @Test
    void aVisitCarriesTheLatestNameOfItsEnterprise() {
        visit(NAMED);
        var events = List.of(
                new EnterpriseRegistered(
                        NAMED, "旧名公司", "enterprise", "410822", "3311", null, null, null, List.of(2018), 1),
                new EnterpriseUpdated(
                        NAMED, "焦作新名公司", "enterprise", "410822", "3311", null, null, null, List.of(2018), 2));

        publisher
                .publish(writer.write("enterprises/" + NAMED, 0, new Cause("test", null, null), events))
                .block(Duration.ofSeconds(60));

        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> assertThat(shown(NAMED).at("/enterpriseName").asString())
                                .isEqualTo("焦作新名公司"));
        assertThat(shown(NAMED).at("/enterprise").asString()).isEqualTo(NAMED);
        assertThat(description(NAMED)).contains("企业：" + NAMED + " 焦作新名公司");
        assertThat(client.get(DEPARTMENT, "/inspections?enterprise=" + NAMED, 200)
                        .at("/items/0/enterpriseName")
                        .asString())
                .isEqualTo("焦作新名公司");
    }

    @Test
    void anEnterpriseTheRegistryDidNotTellOfIsShownByItsCode() {
        visit(UNNAMED);

        assertThat(shown(UNNAMED).has("enterpriseName")).isTrue();
        assertThat(shown(UNNAMED).at("/enterpriseName").isNull()).isTrue();
        assertThat(description(UNNAMED)).startsWith("企业：" + UNNAMED + "\n");
    }

    @Test
    void anOlderStateThatComesLateOrTwiceChangesNothing() {
        KnownEnterprise first = new KnownEnterprise(RENAMED, "旧名公司", "410822", List.of(), 1);
        KnownEnterprise second = new KnownEnterprise(RENAMED, "新名公司", "410822", List.of(2018), 2);

        learn(second);
        learn(first, second, first);

        assertThat(enterprises.names(List.of(RENAMED, ENTERPRISE)).block(Duration.ofSeconds(60)))
                .containsEntry(RENAMED, "新名公司");
    }

    private void learn(KnownEnterprise... news) {
        enterprises.learn(List.of(news)).block(Duration.ofSeconds(60));
    }

    private void visit(String enterprise) {
        client.post(
                DEPARTMENT,
                "/inspections",
                InspectionClient.body("2018-05-17T09:00:00+08:00", "2018-05-17T17:00:00+08:00", "inspection")
                        .replace(ENTERPRISE, enterprise),
                201);
    }

    private JsonNode shown(String enterprise) {
        return client.get(DEPARTMENT, "/inspection-calendar?month=2018-05&enterprise=" + enterprise, 200)
                .at("/visits/0");
    }

    private String description(String enterprise) {
        String file = client.text(DEPARTMENT, "/inspection-calendar.ics?month=2018-05&enterprise=" + enterprise);
        return Biweekly.parse(file).first().getEvents().stream()
                .filter(event -> event.getUid().getValue().startsWith("visit-"))
                .map(event -> event.getDescription().getValue())
                .findFirst()
                .orElseThrow();
    }
}
