package io.huiqi.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.registry.testing.Codes;
import io.huiqi.registry.testing.RegistryClient;
import io.huiqi.registry.testing.RegistryTopic;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Recording recognitions (认定), and telling them again. */
@ServiceTest
class RecognitionApiTests {

    private final RegistryClient registry;

    @Autowired
    RecognitionApiTests(WebTestClient http) {
        this.registry = new RegistryClient(http);
    }

    @Test
    void recordsARecognitionWhereItsLocationSays() {
        Uscc uscc = registry.registered();

        URI location = registry.postRecognition(uscc, smartFactory("豫工信〔2020〕12号", "p-1"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getLocation();

        assertThat(location).isNotNull();
        registry.get(location.toString())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.kind")
                .isEqualTo("smart-factory")
                .jsonPath("$.level")
                .isEqualTo("provincial")
                .jsonPath("$.project")
                .isEqualTo("p-1")
                .jsonPath("$.grantedOn")
                .isEqualTo("2020-09-01")
                .jsonPath("$.documentNo")
                .isEqualTo("豫工信〔2020〕12号")
                .jsonPath("$.attributes.uses5g")
                .isEqualTo(true);
        assertThat(RegistryTopic.types(uscc)).containsExactly("EnterpriseRegistered", "RecognitionGranted");
    }

    @Test
    void numbersAreKeptWithTwoDecimals() {
        Uscc uscc = registry.registered();
        Map<String, Object> body = new HashMap<>(smartFactory("1号", "p-1"));
        body.put("attributes", Map.of("score", "92.5", "rank", "3", "amount", "600000.00"));

        registry.postRecognition(uscc, body)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.attributes.score")
                .isEqualTo("92.50")
                .jsonPath("$.attributes.rank")
                .isEqualTo("3.00")
                .jsonPath("$.attributes.amount")
                .isEqualTo("600000.00");
        body.put("attributes", Map.of("score", "92.50", "rank", "3.0", "amount", "600000"));
        registry.postRecognition(uscc, body).expectStatus().isOk();
    }

    @Test
    void theSameRecognitionToldAgainIsTheSame() {
        Uscc uscc = registry.registered();
        registry.postRecognition(uscc, smartFactory("1号", "p-1")).expectStatus().isCreated();

        registry.postRecognition(uscc, smartFactory("1号", "p-1")).expectStatus().isOk();

        assertThat(RegistryTopic.types(uscc)).containsExactly("EnterpriseRegistered", "RecognitionGranted");
    }

    @Test
    void aDocumentDoesNotSayTwoThingsOfOneProject() {
        Uscc uscc = registry.registered();
        registry.postRecognition(uscc, smartFactory("1号", "p-1")).expectStatus().isCreated();
        Map<String, Object> other = new HashMap<>(smartFactory("1号", "p-1"));
        other.put("level", "national");

        registry.postRecognition(uscc, other)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("duplicate-recognition")
                .jsonPath("$.recognition")
                .isNotEmpty();
    }

    @Test
    void oneDocumentMayRecogniseSeveralProjects() {
        Uscc uscc = registry.registered();
        registry.postRecognition(uscc, smartFactory("1号", "p-1")).expectStatus().isCreated();
        registry.postRecognition(uscc, smartFactory("1号", "p-2")).expectStatus().isCreated();

        registry.get("/api/v1/enterprises/{uscc}/recognitions", uscc)
                .expectBody()
                .jsonPath("$.items[*].project")
                .isEqualTo(List.of("p-1", "p-2"));
    }

    @Test
    void anInnovationCentreIsRecognisedAtALevel() {
        Map<String, Object> body = Map.of(
                "kind", "innovation-centre-listed", "level", "city", "grantedOn", "2020-09-01", "documentNo", "1号");

        registry.postRecognition(registry.registered(), body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/level")
                .jsonPath("$.errors[0].detail")
                .isEqualTo("must be one of national, provincial");
    }

    @Test
    void aScenarioIsAProject() {
        Map<String, Object> body =
                Map.of("kind", "5g-benchmark-scenario", "grantedOn", "2020-09-01", "documentNo", "1号");

        registry.postRecognition(registry.registered(), body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .isEqualTo(List.of("/project"));
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Map<String, Object> body = Map.of(
                "kind", "smart", "grantedOn", "1 September", "attributes", Map.of("uses5g", "yes", "uses6g", true));

        registry.postRecognition(registry.registered(), body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(pointers -> assertThat((List<?>) pointers)
                        .map(Object::toString)
                        .containsExactlyInAnyOrder(
                                "/kind", "/grantedOn", "/documentNo", "/attributes/uses5g", "/attributes/uses6g"));
    }

    @Test
    void nobodyRecognisesAnUnknownEnterprise() {
        registry.postRecognition(Codes.next(), smartFactory("1号", "p-1"))
                .expectStatus()
                .isNotFound();
    }

    private static Map<String, Object> smartFactory(String documentNo, String project) {
        return Map.of(
                "kind",
                "smart-factory",
                "level",
                "provincial",
                "project",
                project,
                "grantedOn",
                "2020-09-01",
                "documentNo",
                documentNo,
                "attributes",
                Map.of("uses5g", true));
    }
}
