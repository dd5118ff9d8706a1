package io.huiqi.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import io.huiqi.registry.testing.Codes;
import io.huiqi.registry.testing.RegistryClient;
import io.huiqi.registry.testing.RegistryTopic;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Recording mergers (吸收合并), and the ones that cannot be. */
@ServiceTest
class MergerApiTests {

    private final RegistryClient registry;

    @Autowired
    MergerApiTests(WebTestClient http) {
        this.registry = new RegistryClient(http);
    }

    @Test
    void aMergerIsRecordedAndAnnouncedWithTheSuccessor() {
        Uscc successor = registry.registered();
        Uscc predecessor = registry.registered();

        merge(successor, predecessor)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/v1/enterprises/" + successor + "/mergers/" + predecessor)
                .expectBody()
                .jsonPath("$.enterprise")
                .isEqualTo(successor.code())
                .jsonPath("$.mergedOn")
                .isEqualTo("2021-03-01");

        registry.get("/api/v1/enterprises/{uscc}/mergers", successor)
                .expectBody()
                .jsonPath("$.items[*].predecessor")
                .isEqualTo(List.of(predecessor.code()));
        registry.get("/api/v1/enterprises/{uscc}/mergers/{predecessor}", successor, predecessor)
                .expectBody()
                .jsonPath("$.documentNo")
                .isEqualTo("焦市监〔2021〕5号");
        assertThat(RegistryTopic.types(successor)).containsExactly("EnterpriseRegistered", "EnterpriseMerged");
        assertThat(RegistryTopic.types(predecessor)).containsExactly("EnterpriseRegistered");
    }

    @Test
    void theSameMergerToldAgainIsTheSame() {
        Uscc successor = registry.registered();
        Uscc predecessor = registry.registered();
        merge(successor, predecessor).expectStatus().isCreated();

        merge(successor, predecessor).expectStatus().isOk();

        assertThat(RegistryTopic.types(successor)).containsExactly("EnterpriseRegistered", "EnterpriseMerged");
    }

    @Test
    void aRetryWithTheSameKeyGetsTheFirstAnswer() {
        Uscc successor = registry.registered();
        Uscc predecessor = registry.registered();
        String key = UUID.randomUUID().toString();

        keyed(successor, predecessor, key).expectStatus().isCreated();
        keyed(successor, predecessor, key).expectStatus().isCreated();
    }

    @Test
    void anEnterpriseIsTakenOverOnce() {
        Uscc first = registry.registered();
        Uscc predecessor = registry.registered();
        merge(first, predecessor).expectStatus().isCreated();

        merge(registry.registered(), predecessor)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("already-merged")
                .jsonPath("$.successor")
                .isEqualTo(first.code());
    }

    @Test
    void anEnterpriseDoesNotMergeIntoItself() {
        Uscc uscc = registry.registered();

        merge(uscc, uscc)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("self-merger");
    }

    @Test
    void mergersDoNotGoRoundInACircle() {
        Uscc a = registry.registered();
        Uscc b = registry.registered();
        Uscc c = registry.registered();
        merge(b, a).expectStatus().isCreated();
        merge(c, b).expectStatus().isCreated();

        merge(a, c)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("circular-merger");

        merge(registry.registered(), c).expectStatus().isCreated();
    }

    @Test
    void bothEnterprisesHaveToBeRegistered() {
        merge(registry.registered(), Codes.next())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/predecessor")
                .jsonPath("$.errors[0].code")
                .isEqualTo("unknown-enterprise");
        merge(Codes.next(), registry.registered()).expectStatus().isNotFound();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        post(registry.registered(), Map.of("predecessor", "1", "mergedOn", "2999-01-01"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .isEqualTo(List.of("/predecessor", "/mergedOn", "/documentNo"));
    }

    @Test
    void anEnterpriseDoesNotRecordItsOwnMerger() {
        Uscc successor = registry.registered();
        String own = TestIssuer.token("enterprise-demo", "registry:read registry:write", successor.code());

        request(successor)
                .headers(headers -> headers.setBearerAuth(own))
                .bodyValue(body(registry.registered()))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void masterDataThatChangesLeavesMergersAlone() {
        Uscc successor = registry.registered();
        Uscc predecessor = registry.registered();
        merge(successor, predecessor).expectStatus().isCreated();

        registry.put(successor, RegistryClient.body("焦作更名制造有限公司"))
                .expectStatus()
                .isOk();

        registry.get("/api/v1/enterprises/{uscc}/mergers", successor)
                .expectBody()
                .jsonPath("$.items[*].predecessor")
                .isEqualTo(List.of(predecessor.code()));
    }

    private ResponseSpec merge(Uscc successor, Uscc predecessor) {
        return post(successor, body(predecessor));
    }

    private ResponseSpec keyed(Uscc successor, Uscc predecessor, String key) {
        return request(successor)
                .header("Idempotency-Key", key)
                .bodyValue(body(predecessor))
                .exchange();
    }

    private ResponseSpec post(Uscc successor, Object body) {
        return request(successor).bodyValue(body).exchange();
    }

    private RequestBodySpec request(Uscc successor) {
        return registry.http()
                .post()
                .uri("/api/v1/enterprises/" + successor + "/mergers")
                .contentType(MediaType.APPLICATION_JSON);
    }

    private static Map<String, Object> body(Uscc predecessor) {
        return Map.of("predecessor", predecessor.code(), "mergedOn", "2021-03-01", "documentNo", "焦市监〔2021〕5号");
    }
}
