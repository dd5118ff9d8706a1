package io.huiqi.awards.web;

import static io.huiqi.awards.web.PolicyCalls.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.Replica;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.kit.time.CivilTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** Versions of a policy answer on their days, are shown and compared, and end with the policy. */
class PolicyVersionApiTests {

    private static final MediaType YAML = MediaType.valueOf("application/yaml");
    private static Replica replica;

    private final String id = "test-" + UUID.randomUUID();
    private final LocalDate today = CivilTime.dateOf(Clock.systemUTC().instant());

    @BeforeAll
    static void start() {
        replica = Replica.on("versions-" + UUID.randomUUID());
    }

    @AfterAll
    static void stop() {
        replica.close();
    }

    @Test
    void theDayDecidesWhichVersionAnAssessmentIsAnsweredBy() {
        replica.publish(PolicyFixtures.edition(id, "1", "100万")).expectStatus().isCreated();
        replica.publish(PolicyFixtures.edition(id, "2", "120万", today.plusDays(30)))
                .expectStatus()
                .isCreated();

        calls().assess(today)
                .jsonPath("$.policyVersion")
                .isEqualTo("1")
                .jsonPath("$.amount")
                .isEqualTo("1500000.00");
        calls().assess(today.plusDays(29)).jsonPath("$.policyVersion").isEqualTo("1");
        calls().assess(today.plusDays(30))
                .jsonPath("$.policyVersion")
                .isEqualTo("2")
                .jsonPath("$.amount")
                .isEqualTo("1700000.00");
        calls().assess(LocalDate.parse("2020-07-20"))
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
        calls().get("/versions/1").expectBody().jsonPath("$.version").isEqualTo("1");
        calls().get("/versions/3").expectStatus().isNotFound();
    }

    @Test
    void whatAVersionChangedIsToldFieldByField() {
        replica.publish(PolicyFixtures.edition(id, "1", "100万")).expectStatus().isCreated();
        replica.publish(PolicyFixtures.edition(id, "2", "120万")).expectStatus().isCreated();

        for (String query : new String[] {"", "?against=1"}) {
            calls().get("/versions/2/diff" + query)
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
        problem(calls().get("/versions/1/diff"), 422, "required");
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
        calls().assess(today.plusDays(10)).jsonPath("$.outcome").isEqualTo("payable");
        calls().assess(today.plusDays(11)).jsonPath("$.reasons[0].code").isEqualTo("policy-closed");
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
    void daysOutsideOfTimeAreRefused() {
        String never = "+999999999-12-31";
        replica.publish(PolicyFixtures.edition(id, "1", "100万")).expectStatus().isCreated();

        problem(replica.close(id, never), 422, "year-out-of-range");
        problem(calls().ask(never), 422, "year-out-of-range");
        problem(replica.publish(PolicyFixtures.edition(id, "2", "120万", LocalDate.MAX)), 422, "invalid-policy");
    }

    private PolicyCalls calls() {
        return new PolicyCalls(replica, id);
    }
}
