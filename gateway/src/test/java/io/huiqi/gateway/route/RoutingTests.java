package io.huiqi.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.gateway.GatewayTest;
import io.huiqi.gateway.stub.StubService;
import io.huiqi.gateway.stub.Stubs;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class RoutingTests extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/enterprises, registry",
        "/api/v1/enterprises/91410802MA45ABC18C/figures/2020, registry",
        "/api/v1/enterprises/91410802MA45ABC18C/opportunities, awards",
        "/api/v1/enterprises/import, registry",
        "/api/v1/indicators/3, registry",
        "/api/v1/policies/jiaozuo-2020-17, awards",
        "/api/v1/assessments, awards",
        "/api/v1/awards/verify, awards",
        "/api/v1/budgets/p/2021, awards",
        "/api/v1/recoveries/r/approvals, awards",
        "/api/v1/ledgers/91410802MA45ABC18C, awards",
        "/api/v1/sweeps, awards",
        "/api/v1/jobs/j/result, awards",
        "/api/v1/inspections/check, inspection",
        "/api/v1/inspection-calendar?month=2020-09, inspection",
        "/api/v1/inspection-calendar.ics, inspection",
        "/api/v1/inspection-calendar/feeds/secret.ics, inspection",
        "/api/v1/inspection-calendar/subscriptions, inspection",
        "/api/v1/joint-visits/7/answers, inspection",
        "/api/v1/green-channel-meetings?month=2020-10, inspection",
        "/api/v1/green-channel-meetings/2020-10-410800/minutes, inspection",
        "/api/v1/inspection-plans, inspection",
        "/api/v1/inspection-plans/p/draw/verification, inspection",
        "/api/v1/passes/ABC, inspection",
        "/api/v1/refusals, inspection",
        "/api/v1/complaints, inspection",
        "/api/v1/events, notification",
        "/api/v1/webhooks/7/deliveries, notification"
    })
    void leadsAPathToItsService(String path, String service) {
        assertThat(json(get(path)).path("service").asString()).isEqualTo(service);
    }

    @Test
    void takesTheInstancesOfAServiceInTurn() {
        for (int i = 0; i < 6; i++) {
            get("/api/v1/claims");
        }

        assertThat(Stubs.CLAIMS.seen()).hasSize(3);
        assertThat(Stubs.CLAIMS_2.seen()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v2/claims", "/nothing", "/api/v1/assessments/1", "/v3/api-docs"})
    void answersAnUnknownPathWithAProblem(String path) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(answer).path("code").asString()).isEqualTo("not-found");
        assertThat(json(answer).path("traceId").asString()).matches("[0-9a-f]{32}");
    }

    @Test
    void doesNotKnowAnUnknownPathForAStrangersPostEither() {
        assertThat(send(request("/nothing").POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void passesMethodPathQueryAndBodyOnUnchanged() {
        String path = "/api/v1/enterprises/91410802MA45ABC18C?q=%E7%84%A6%E4%BD%9C%2F1&x=a+b";

        send(request("integration", path).PUT(BodyPublishers.ofString("{\"name\":\"焦作\"}")));

        StubService.Seen seen = Stubs.REGISTRY.last();
        assertThat(seen.method()).isEqualTo("PUT");
        assertThat(seen.uri()).isEqualTo(path);
        assertThat(seen.body()).isEqualTo("{\"name\":\"焦作\"}");
    }

    @Test
    void returnsStatusHeadersAndBodyOfTheService() {
        Stubs.AWARDS.answer((request, response) -> response.status(412)
                .header("ETag", "\"7\"")
                .header("Content-Type", "application/problem+json")
                .sendString(Mono.just("{\"code\":\"stale\"}")));

        HttpResponse<String> answer = get("/api/v1/awards/1");

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(header(answer, "ETag")).isEqualTo("\"7\"");
        assertThat(json(answer).path("code").asString()).isEqualTo("stale");
    }

    @Test
    void leadsTheTokenRequestToTheIssuer() {
        HttpResponse<String> answer = send(request("/oauth2/token")
                .header("Authorization", "Basic aW50ZWdyYXRpb246aW50ZWdyYXRpb24=")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("access_token").asString()).isNotEmpty();
        assertThat(Stubs.ISSUER.server().last().header("Authorization")).startsWith("Basic ");
    }

    @Test
    void refusesAnAddressThatTriesToLeaveItsPath() {
        HttpResponse<String> answer = get("/api/v1/claims/..%2f..%2factuator");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asString()).isEqualTo("malformed-request");
    }
}
