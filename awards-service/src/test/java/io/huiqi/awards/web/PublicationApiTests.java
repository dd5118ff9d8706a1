package io.huiqi.awards.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Versions of policies are published, shown, compared and closed over HTTP. */
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
        get("/" + id)
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

        get("/" + id).expectStatus().isNotFound();
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

        get("/" + id).expectStatus().isNotFound();
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
    void theDayDecidesWhichVersionAnAssessmentIsAnsweredBy() {
        replica.publish(PolicyFixtures.edition(id, "1", "100万")).expectStatus().isCreated();
        replica.publish(PolicyFixtures.edition(id, "2", "120万", today.plusDays(30)))
                .expectStatus()
                .isCreated();

        assess(today)
                .jsonPath("$.policyVersion")
                .isEqualTo("1")
                .jsonPath("$.amount")
                .isEqualTo("1500000.00");
        assess(today.plusDays(29)).jsonPath("$.policyVersion").isEqualTo("1");
        assess(today.plusDays(30))
                .jsonPath("$.policyVersion")
                .isEqualTo("2")
                .jsonPath("$.amount")
                .isEqualTo("1700000.00");
        assess(LocalDate.parse("2020-07-20"))
                .jsonPath("$.outcome")
                .isEqualTo("refused")
                .jsonPath("$.reasons[0].code")
                .isEqualTo("before-policy");
    }

    @Test
    void theTextOfAVersionIsHandedOutAsItWasPublished() {
        String yaml = PolicyFixtures.edition(id, "1", "100万");
        replica.publish(yaml).expectStatus().isCreated();
        replica.publish(PolicyFixtures.edition(id, "2", "120万")).expectStatus().isCreated();

        String text = replica.http()
                .get()
                .uri("/api/v1/policies/{id}/versions/1", id)
                .accept(YAML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(text).isEqualTo(yaml);
        get("/" + id + "/versions/1").expectBody().jsonPath("$.version").isEqualTo("1");
        get("/" + id + "/versions/3").expectStatus().isNotFound();
    }

    @Test
    void whatAVersionChangedIsToldFieldByField() {
        replica.publish(PolicyFixtures.edition(id, "1", "100万")).expectStatus().isCreated();
        replica.publish(PolicyFixtures.edition(id, "2", "120万")).expectStatus().isCreated();

        for (String query : new String[] {"", "?against=1"}) {
            get("/" + id + "/versions/2/diff" + query)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.against")
                    .isEqualTo("1")
                    .jsonPath("$.differences.length()")
                    .isEqualTo(2)
                    .jsonPath("$.differences[0].path")
                    .isEqualTo("version")
                    .jsonPath("$.differences[1].before")
                    .isEqualTo("100万")
                    .jsonPath("$.differences[1].after")
                    .isEqualTo("120万");
        }
        problem(get("/" + id + "/versions/1/diff"), 422, "required");
    }

    @Test
    void aPolicyIsClosedOnceAndInOneWay() {
        replica.publish(PolicyFixtures.edition(id, "1", "100万")).expectStatus().isCreated();

        replica.close(id, today.plusDays(10).toString())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("in-force")
                .jsonPath("$.closing.on")
                .isEqualTo(today.plusDays(10).toString());
        replica.close(id, today.plusDays(10).toString()).expectStatus().isOk();
        problem(replica.close(id, today.plusDays(11).toString()), 409, "policy-closed");
        problem(replica.publish(PolicyFixtures.edition(id, "2", "120万")), 409, "policy-closed");
        assess(today.plusDays(10)).jsonPath("$.outcome").isEqualTo("payable");
        assess(today.plusDays(11)).jsonPath("$.reasons[0].code").isEqualTo("policy-closed");
    }

    @Test
    void everythingWrongWithAClosingIsToldTogether() {
        replica.http()
                .post()
                .uri("/api/v1/policies/{id}/closing", id)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"on\": \"soon\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(pointers -> assertThat(pointers.toString())
                        .contains("/on")
                        .contains("/ground")
                        .contains("/documentNo"));
        replica.close(id, today.toString()).expectStatus().isNotFound();
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
    void daysOutsideOfTimeAreRefused() {
        String never = "+999999999-12-31";
        replica.publish(PolicyFixtures.edition(id, "1", "100万")).expectStatus().isCreated();

        problem(replica.close(id, never), 422, "year-out-of-range");
        problem(ask(never), 422, "year-out-of-range");
        problem(replica.publish(PolicyFixtures.edition(id, "2", "120万", LocalDate.MAX)), 422, "invalid-policy");
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

    private ResponseSpec get(String path) {
        return replica.http().get().uri("/api/v1/policies" + path).exchange();
    }

    private BodyContentSpec assess(LocalDate on) {
        return ask(on.toString()).expectStatus().isOk().expectBody();
    }

    private ResponseSpec ask(String on) {
        return replica.http()
                .post()
                .uri("/api/v1/assessments")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("""
                        {"policy": "%s", "item": "revenue-milestones", "year": 2020, "on": "%s", "kind": "enterprise",
                         "facts": {"taxableRevenue": {"2019": "4800000000.00", "2020": "5300000000.00"}}}""".formatted(id, on))
                .exchange();
    }

    private static BodyContentSpec problem(ResponseSpec response, int status, String code) {
        return response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .value(type -> assertThat(type.toString()).endsWith(code));
    }
}
