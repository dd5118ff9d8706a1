package io.huiqi.awards.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A policy and every other body may have 1,048,576 bytes, whatever they are the bytes of, and not one more. */
@ServiceTest
class PolicySizeTests {

    private static final int LIMIT = 1_048_576;
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");
    private static final String TOKEN = TestIssuer.token("policy-admin", "policies:read policies:write awards:read");

    private final WebTestClient http;

    @Autowired
    PolicySizeTests(WebTestClient http) {
        this.http = http.mutate().responseTimeout(Duration.ofMinutes(2)).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "策"})
    void aPolicyAsLongAsTheLimitIsRead(String character) {
        byte[] policy = policy(LIMIT, character);

        assertThat(policy).hasSize(LIMIT);
        check(policy).expectStatus().isOk().expectBody().jsonPath("$.items").isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "策"})
    void aPolicyOneByteLongerIsRefusedWithTheLimit(String character) {
        check(policy(LIMIT + 1, character))
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("body-too-large")
                .jsonPath("$.detail")
                .isEqualTo("The body may have at most 1048576 bytes here.");
    }

    @Test
    void aRequestThatMayBeRepeatedHasTheSameLimit() {
        checkOnce(policy(LIMIT, "x")).expectStatus().isOk();
        checkOnce(policy(LIMIT + 1, "x"))
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The body may have at most 1048576 bytes here.");
    }

    @Test
    void aProofThatCarriesALongPolicyIsRead() {
        String proof = "{\"format\": \"" + "x".repeat(900_000) + "\"}";

        http.post()
                .uri("/api/v1/awards/verify")
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(proof)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.valid")
                .isEqualTo(false);
    }

    private ResponseSpec check(byte[] policy) {
        return check(policy, headers -> {});
    }

    private ResponseSpec checkOnce(byte[] policy) {
        String key = UUID.randomUUID().toString();
        return check(policy, headers -> headers.set("Idempotency-Key", key));
    }

    private ResponseSpec check(byte[] policy, Consumer<HttpHeaders> further) {
        return http.post()
                .uri("/api/v1/policies?dryRun=true")
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .headers(further)
                .contentType(YAML)
                .bodyValue(policy)
                .exchange();
    }

    /** The policy of the source tree and a comment that makes it so long. */
    private static byte[] policy(int bytes, String character) {
        String yaml = PolicyFixtures.jiaozuoYaml() + "\n# ";
        int left = bytes - yaml.getBytes(StandardCharsets.UTF_8).length;
        int each = character.getBytes(StandardCharsets.UTF_8).length;
        return (yaml + character.repeat(left / each) + "x".repeat(left % each)).getBytes(StandardCharsets.UTF_8);
    }
}
