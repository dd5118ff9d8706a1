package io.huiqi.awards.web;

import static io.huiqi.awards.web.PolicyCalls.problem;

import io.huiqi.awards.Replica;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.kit.testing.TestIssuer;
import io.huiqi.kit.time.CivilTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Versions of policies are published over HTTP, once each and only if nothing is wrong. */
class PublicationApiTests {

    private static final MediaType YAML = MediaType.valueOf("application/yaml");
    private static Replica replica;

    private final String id = "test-" + UUID.randomUUID();
    private final LocalDate today = CivilTime.dateOf(Clock.systemUTC().instant());

    @BeforeAll
    static void start() {
        replica = Replica.on("publication-" + UUID.randomUUID());
    }

    @AfterAll
    static void stop() {
        replica.close();
    }

    @Test
    void aPublishedVersionHasAnAddressATagAndItsFirstDay() {
        replica.publish(PolicyFixtures.edition(id, "1", "100万"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location("/api/v1/policies/" + id + "/versions/1")
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"")
                .expectBody()
                .jsonPath("$.from")
                .isEqualTo("2020-07-21")
                .jsonPath("$.sha256")
                .isNotEmpty();
        calls().get("")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo("1")
                .jsonPath("$.publication.status")
                .isEqualTo("in-force")
                .jsonPath("$.publication.versions.length()")
                .isEqualTo(1);
    }

    @Test
    void theSameTextAgainIsTheSameVersion() {
        String yaml = PolicyFixtures.edition(id, "1", "100万");
        replica.publish(yaml).expectStatus().isCreated();

        replica.publish(yaml).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
    }

    @Test
    void theSameNameWithAnotherTextIsAConflict() {
        replica.publish(PolicyFixtures.edition(id, "1", "100万")).expectStatus().isCreated();

        problem(replica.publish(PolicyFixtures.edition(id, "1", "120万")), 409, "version-exists");
    }

    @Test
    void aFileThatIsWrongIsRefusedWithLineAndColumnAndIsNotPublished() {
        problem(replica.publish(PolicyFixtures.edition(id, "1", "-1")), 422, "invalid-policy");

        calls().get("").expectStatus().isNotFound();
    }

    @Test
    void namesThatAreNoAddressesAreRefused() {
        problem(replica.publish(PolicyFixtures.edition("format", "1", "100万")), 422, "invalid-policy");
        problem(replica.publish(PolicyFixtures.edition(id, "a/b", "100万")), 422, "invalid-policy");
    }

    @Test
    void aCheckedDraftIsNotPublished() {
        replica.http()
                .post()
                .uri("/api/v1/policies?dryRun=true")
                .contentType(YAML)
                .bodyValue(PolicyFixtures.edition(id, "1", "100万"))
                .exchange()
                .expectStatus()
                .isOk();

        calls().get("").expectStatus().isNotFound();
    }

    @Test
    void aVersionThatBeginsBeforeTheOneItSupersedesIsRefused() {
        replica.publish(PolicyFixtures.edition(id, "1", "100万")).expectStatus().isCreated();
        replica.publish(PolicyFixtures.edition(id, "2", "120万", today.plusDays(30)))
                .expectStatus()
                .isCreated();

        problem(replica.publish(PolicyFixtures.edition(id, "3", "130万")), 422, "begins-too-early")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/validity/claimsFrom");
    }

    @Test
    void whoeverReadAnOlderStateIsToldSo() {
        replica.publish(PolicyFixtures.edition(id, "1", "100万")).expectStatus().isCreated();

        replica.http()
                .post()
                .uri("/api/v1/policies")
                .header(HttpHeaders.IF_MATCH, "\"0\"")
                .contentType(YAML)
                .bodyValue(PolicyFixtures.edition(id, "2", "120万"))
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void onlyThoseWhoPublishMayPublishAndClose() {
        String reader = TestIssuer.token("dashboard", "policies:read");

        for (String address : new String[] {"/api/v1/policies", "/api/v1/policies/" + id + "/closing"}) {
            replica.http()
                    .post()
                    .uri(address)
                    .headers(headers -> headers.setBearerAuth(reader))
                    .contentType(address.endsWith("closing") ? MediaType.APPLICATION_JSON : YAML)
                    .bodyValue("{}")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
    }

    @Test
    void theFormatIsOpenToAnybody() {
        replica.http()
                .get()
                .uri("/api/v1/policies/format")
                .headers(headers -> headers.remove(HttpHeaders.AUTHORIZATION))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("application/schema+json")
                .expectBody()
                .jsonPath("$.properties.validity.properties.claimsFrom")
                .exists();
    }

    @Test
    void theContractShowsBothFormsOfAVersionAndBothAnswersToAPublication() {
        String version = "$.paths['/api/v1/policies/{policy}/versions/{version}'].get.responses['200'].content";

        replica.http()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody()
                .jsonPath(version + "['application/yaml']")
                .exists()
                .jsonPath(version + "['application/json']")
                .exists()
                .jsonPath("$.paths['/api/v1/policies'].post.responses['201'].content")
                .exists()
                .jsonPath("$.paths['/api/v1/policies'].post.responses['200'].content")
                .exists();
    }

    private PolicyCalls calls() {
        return new PolicyCalls(replica, id);
    }
}
