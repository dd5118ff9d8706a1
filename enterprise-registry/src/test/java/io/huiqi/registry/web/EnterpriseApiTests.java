package io.huiqi.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.registry.testing.Codes;
import io.huiqi.registry.testing.RegistryClient;
import io.huiqi.registry.testing.RegistryTopic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Registering enterprises and replacing their master data. */
@ServiceTest
class EnterpriseApiTests {

    private final RegistryClient registry;

    @Autowired
    EnterpriseApiTests(WebTestClient http) {
        this.registry = new RegistryClient(http);
    }

    @Test
    void registersAnEnterpriseAndAnswersItWithItsTag() {
        Uscc uscc = Codes.next();

        registry.put(uscc, full()).expectStatus().isCreated().expectHeader().valueEquals("ETag", "\"1\"");

        registry.get("/api/v1/enterprises/{uscc}", uscc)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.uscc")
                .isEqualTo(uscc.code())
                .jsonPath("$.name")
                .isEqualTo("焦作示范制造有限公司")
                .jsonPath("$.kind")
                .isEqualTo("enterprise")
                .jsonPath("$.districtCode")
                .isEqualTo("410871")
                .jsonPath("$.industryCode")
                .isEqualTo("3411")
                .jsonPath("$.sizeClass")
                .isEqualTo("large")
                .jsonPath("$.ownership")
                .isEqualTo("private")
                .jsonPath("$.registeredOn")
                .isEqualTo("2011-05-06")
                .jsonPath("$.keyEnterprise")
                .isEqualTo(List.of(2020, 2021))
                .jsonPath("$.revision")
                .isEqualTo(1);
    }

    @Test
    void replacesMasterDataUnderAGreaterRevision() {
        Uscc uscc = registry.registered();

        registry.put(uscc, RegistryClient.body("新名称有限公司"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("新名称有限公司");
        assertThat(RegistryTopic.types(uscc)).containsExactly("EnterpriseRegistered", "EnterpriseUpdated");
    }

    @Test
    void theSameMasterDataAgainChangesNothingAndAnnouncesNothing() {
        Uscc uscc = Codes.next();
        registry.put(uscc, full()).expectStatus().isCreated();

        registry.put(uscc, full()).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");

        assertThat(RegistryTopic.types(uscc)).containsExactly("EnterpriseRegistered");
    }

    @Test
    void aWrongCheckCharacterIsAnInvalidUscc() {
        registry.put("/api/v1/enterprises/91410802MA45ABC18D", full())
                .expectStatus()
                .isEqualTo(422)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid-uscc")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/uscc");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Map<String, Object> body = Map.of(
                "name", " ",
                "kind", "company",
                "districtCode", "410881",
                "industryCode", "C0611",
                "sizeClass", "huge",
                "ownership", "mine",
                "registeredOn", "2011-02-30",
                "keyEnterprise", List.of(2020, 20210));

        registry.put("/api/v1/enterprises/1", body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid-request")
                .jsonPath("$.errors[*].pointer")
                .isEqualTo(List.of(
                        "/uscc",
                        "/name",
                        "/kind",
                        "/districtCode",
                        "/industryCode",
                        "/sizeClass",
                        "/ownership",
                        "/registeredOn",
                        "/keyEnterprise/1"));
    }

    @Test
    void anUnknownEnterpriseIsNotFound() {
        registry.get("/api/v1/enterprises/{uscc}", Codes.next()).expectStatus().isNotFound();
    }

    @Test
    void changesNothingWhenTheTagIsNoLongerTrue() {
        Uscc uscc = registry.registered();
        registry.put(uscc, RegistryClient.body("第二名称")).expectStatus().isOk();

        putIfMatch(uscc, "\"1\"", "第三名称")
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("stale-version");
        putIfMatch(uscc, "\"2\"", "第三名称").expectStatus().isOk();
    }

    @Test
    void registersNothingWhenATagIsDemanded() {
        Uscc uscc = Codes.next();

        putIfMatch(uscc, "*", "名称").expectStatus().isEqualTo(412);

        registry.get("/api/v1/enterprises/{uscc}", uscc).expectStatus().isNotFound();
    }

    @Test
    void answersNothingNewToAReaderWhoHasTheTag() {
        Uscc uscc = registry.registered();

        registry.http()
                .get()
                .uri("/api/v1/enterprises/{uscc}", uscc)
                .header("If-None-Match", "\"1\"")
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    private ResponseSpec putIfMatch(Uscc uscc, String tag, String name) {
        return registry.http()
                .put()
                .uri("/api/v1/enterprises/{uscc}", uscc)
                .header("If-Match", tag)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(RegistryClient.body(name))
                .exchange();
    }

    private static Map<String, Object> full() {
        return Map.of(
                "name", "焦作示范制造有限公司",
                "kind", "enterprise",
                "districtCode", "410871",
                "industryCode", "3411",
                "sizeClass", "large",
                "ownership", "private",
                "registeredOn", "2011-05-06",
                "keyEnterprise", List.of(2021, 2020));
    }
}
