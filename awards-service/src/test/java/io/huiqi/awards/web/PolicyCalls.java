package io.huiqi.awards.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.Replica;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Looks at one policy over HTTP and asks under it. */
record PolicyCalls(Replica replica, String policy) {

    /** What stands at an address below the policy's own. */
    ResponseSpec get(String below) {
        return replica.http().get().uri("/api/v1/policies/" + policy + below).exchange();
    }

    BodyContentSpec assess(LocalDate on) {
        return ask(on.toString()).expectStatus().isOk().expectBody();
    }

    ResponseSpec ask(String on) {
        return replica.http()
                .post()
                .uri("/api/v1/assessments")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("""
                        {"policy": "%s", "item": "revenue-milestones", "year": 2020, "on": "%s", "kind": "enterprise",
                         "facts": {"taxableRevenue": {"2019": "4800000000.00", "2020": "5300000000.00"}}}""".formatted(policy, on))
                .exchange();
    }

    static BodyContentSpec problem(ResponseSpec response, int status, String code) {
        return response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .value(type -> assertThat(type.toString()).endsWith(code));
    }
}
