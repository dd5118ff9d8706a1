package io.huiqi.claims.web;

import static io.huiqi.claims.ClaimsClient.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.claims.ClaimsClient;
import io.huiqi.claims.ClaimsTopic;
import io.huiqi.claims.Enterprises;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.testing.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SubmissionApiTests {

    @Autowired
    private WebTestClient http;

    private ClaimsClient client;
    private final String enterprise = Enterprises.next();

    @BeforeEach
    void signIn() {
        client = ClaimsClient.official(http);
    }

    @Test
    void aClaimIsCreatedWithItsAddressAndTag() {
        JsonNode claim = ClaimsClient.json(client.submit(body(enterprise, 2020))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectHeader()
                .valueMatches("Location", "/api/v1/claims/[0-9a-f-]{36}"));

        assertThat(claim.path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(claim.path("assessment").isNull()).isTrue();
        assertThat(claim.path("award").isNull()).isTrue();
        assertThat(claim.path("timeline").get(0).path("by").asString()).isEqualTo("integration");
        assertThat(client.claim(claim.path("id").asString())).isEqualTo(claim);
    }

    @Test
    void everythingThatWasSubmittedIsKept() {
        JsonNode claim = ClaimsClient.json(client.submit("""
                {"enterprise": "%s", "policy": "jiaozuo-2020-17", "item": "technical-renovation", "year": 2020,
                 "project": " line 2 ", "recognition": "smart-workshop", "choice": "rent",
                 "decision": {"documentNo": "焦政纪要〔2021〕3号", "date": "2021-06-30", "amount": "800000"},
                 "evidence": [{"name": "minutes.pdf", "url": "https://example.org/minutes.pdf",
                               "digest": "sha-256:%s"}]}""".formatted(enterprise, "0a".repeat(32)))
                .expectStatus()
                .isCreated());

        assertThat(claim.path("project").asString()).isEqualTo("line 2");
        assertThat(claim.path("recognition").asString()).isEqualTo("smart-workshop");
        assertThat(claim.path("choice").asString()).isEqualTo("rent");
        assertThat(claim.path("decision").path("amount").asString()).isEqualTo("800000.00");
        assertThat(claim.path("evidence").get(0).path("url").asString()).isEqualTo("https://example.org/minutes.pdf");
    }

    @Test
    void theClaimIsAnnouncedAsACloudEvent() {
        String id = client.submitted(enterprise, 2020);

        await().untilAsserted(() -> assertThat(ClaimsTopic.about(id)).isNotEmpty());
        ConsumerRecord<String, byte[]> event = ClaimsTopic.about(id).get(0);
        assertThat(event.key()).isEqualTo(enterprise);
        assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(event, "ce_type")).isEqualTo("io.huiqi.ClaimSubmitted.v1");
        assertThat(header(event, "ce_source")).isEqualTo("/claims-service");
        assertThat(header(event, "ce_partitionkey")).isEqualTo(enterprise);
        assertThat(header(event, "ce_sequence")).isEqualTo("1");
        assertThat(header(event, "ce_correlationid")).isNotBlank();
        assertThat(new String(event.value(), StandardCharsets.UTF_8)).contains("\"round\":1", id);
    }

    @Test
    void anotherChoiceDoesNotMakeAnotherAward() {
        String first = client.submitted(enterprise, 2020);

        client.submit(body(enterprise, 2020).replace("}", ", \"choice\": \"rent\"}"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.claim")
                .isEqualTo(first);
    }

    @Test
    void aChoiceThatSaysNothingIsRefused() {
        client.submit(body(enterprise, 2020).replace("}", ", \"choice\": \" \"}"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/choice");
    }

    @Test
    void theSameAwardTwiceIsADuplicateOfTheFirstClaim() {
        String first = client.submitted(enterprise, 2020);

        client.submit(body(enterprise, 2020))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("duplicate-claim")
                .jsonPath("$.claim")
                .isEqualTo(first);
    }

    @Test
    void ofFiftyAtOnceForOneAwardExactlyOneIsCreated() {
        List<JsonNode> answers = atOnce(i -> client.submit(body(enterprise, 2020)));

        List<JsonNode> created = answers.stream()
                .filter(each -> each.has("status") && each.has("timeline"))
                .toList();
        assertThat(created).hasSize(1);
        assertThat(answers)
                .filteredOn(each -> each != created.get(0))
                .hasSize(49)
                .allMatch(each -> each.path("code").asString().equals("duplicate-claim"))
                .allMatch(each -> each.path("claim").equals(created.get(0).path("id")));
    }

    @Test
    void fiftyAtOnceForDifferentAwardsAreAllCreated() {
        List<JsonNode> answers = atOnce(i -> client.submit(body(enterprise, 2000 + i)));

        assertThat(answers)
                .extracting(each -> each.path("id").asString())
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void repeatingARequestWithItsKeyGivesTheSameClaim() {
        String key = "key-" + enterprise;

        JsonNode first = ClaimsClient.json(
                client.submit(body(enterprise, 2020), key).expectStatus().isCreated());
        JsonNode again = ClaimsClient.json(
                client.submit(body(enterprise, 2020), key).expectStatus().isCreated());

        assertThat(again).isEqualTo(first);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        JsonNode problem = ClaimsClient.json(client.submit("""
                {"enterprise": "91410802MA45ABC18D", "policy": "Jiaozuo 2020", "year": 1900, "project": "  ",
                 "decision": {"amount": "1e6", "date": "30.6.2021"},
                 "evidence": [{"digest": "md5:1", "url": "ftp://x"}, null]}""").expectStatus().isEqualTo(422));

        assertThat(problem.path("errors")
                        .valueStream()
                        .map(each -> each.path("pointer").asString() + " "
                                + each.path("code").asString()))
                .containsExactlyInAnyOrder(
                        "/enterprise invalid-uscc",
                        "/policy invalid-identifier",
                        "/item required",
                        "/year year-out-of-range",
                        "/project required",
                        "/decision/documentNo required",
                        "/decision/date invalid-date",
                        "/decision/amount invalid-amount",
                        "/evidence/0/name required",
                        "/evidence/0/digest invalid-digest",
                        "/evidence/0/url invalid-url",
                        "/evidence/1 required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"year\": \"2020\"}|/year|wrong-type",
                "{\"decision\": {\"amount\": 800000}}|/decision/amount|wrong-type",
                "{\"enterprize\": \"x\"}|/enterprize|unknown-field"
            })
    void aFieldOfTheWrongTypeOrNameIsNamed(String body, String pointer, String code) {
        client.submit(body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
    }

    @Test
    void tooManyPapersAreRefused() {
        String papers = String.join(
                ",", IntStream.range(0, 51).mapToObj(i -> "{\"name\":\"p\"}").toList());

        client.submit(body(enterprise, 2020).replace("}", ",\"evidence\":[" + papers + "]}"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("too-many");
    }

    @Test
    void anEnterpriseClaimsForItselfOnly() {
        ClaimsClient bound = ClaimsClient.enterprise(http, enterprise);

        bound.submit(body(enterprise, 2020)).expectStatus().isCreated();
        bound.submit(body(Enterprises.next(), 2020)).expectStatus().isForbidden();
    }

    @ParameterizedTest
    @CsvSource({"claims:read,403", "claims:review,403", "claims:write,201"})
    void submittingNeedsTheScopeToWrite(String scope, int status) {
        ClaimsClient.withScopes(http, scope)
                .submit(body(enterprise, 2020))
                .expectStatus()
                .isEqualTo(status);
    }

    private static List<JsonNode> atOnce(IntFunction<WebTestClient.ResponseSpec> request) {
        List<CompletableFuture<JsonNode>> answers = IntStream.range(0, 50)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ClaimsClient.json(request.apply(i))))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return Objects.requireNonNull(CloudEvents.header(event.headers(), name));
    }
}
