package io.huiqi.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.gateway.GatewayTest;
import io.huiqi.gateway.stub.StubService;
import io.huiqi.gateway.stub.Stubs;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

class FailoverTests extends GatewayTest {

    @Test
    void goesToTheNextInstanceWhenOneRefusesTheConnection() {
        Stubs.CLAIMS.stop();

        for (int i = 0; i < 4; i++) {
            assertThat(post("/api/v1/claims", "{}").statusCode()).isEqualTo(200);
        }
        assertThat(Stubs.CLAIMS_2.seen()).hasSize(4);
    }

    @Test
    void answers503WhenEveryInstanceRefuses() {
        Stubs.CLAIMS.stop();
        Stubs.CLAIMS_2.stop();

        HttpResponse<String> answer = get("/api/v1/claims");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(answer, "Retry-After")).isEqualTo("2");
        assertThat(json(answer).path("code").asString()).isEqualTo("service-unavailable");
        assertThat(answer.body()).doesNotContain("127.0.0.1");
    }

    @Test
    void findsAnInstanceThatCameBackAtOnceWhenThereIsNoOther() {
        Stubs.AWARDS.stop();
        assertThat(get("/api/v1/awards").statusCode()).isEqualTo(503);

        Stubs.AWARDS.resume();

        assertThat(get("/api/v1/awards").statusCode()).isEqualTo(200);
    }

    @Test
    void repeatsAReadWhoseConnectionBroke() {
        Stubs.CLAIMS.answer(FailoverTests::breakOff);

        assertThat(get("/api/v1/claims").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/claims").statusCode()).isEqualTo(200);
        assertThat(Stubs.CLAIMS.seen()).isNotEmpty();
    }

    @Test
    void repeatsAKeyedPostWithItsWholeBody() {
        Stubs.CLAIMS.answer(FailoverTests::breakOff);
        String body = "{\"enterprise\":\"91410802MA45ABC18C\"}";

        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = send(request("integration", "/api/v1/claims")
                    .header("Idempotency-Key", "k-" + i)
                    .POST(BodyPublishers.ofString(body)));
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        assertThat(Stubs.CLAIMS.seen()).extracting(StubService.Seen::body).containsOnly(body);
        assertThat(Stubs.CLAIMS_2.seen())
                .hasSize(2)
                .extracting(StubService.Seen::body)
                .containsOnly(body);
    }

    @Test
    void doesNotRepeatAPostWithoutAKey() {
        Stubs.AWARDS.answer(FailoverTests::breakOff);

        HttpResponse<String> answer = post("/api/v1/assessments", "{}");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(json(answer).path("code").asString()).isEqualTo("service-unavailable");
        assertThat(header(answer, "Retry-After")).isNotEmpty();
        assertThat(Stubs.AWARDS.seen()).hasSize(1);
    }

    @Test
    void staysHealthyWhileAnyServiceIsThere() {
        Stubs.AWARDS.stop();
        get("/api/v1/awards");

        HttpResponse<String> health = send(request("/actuator/health").GET());

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(json(health).path("status").asString()).isEqualTo("UP");
    }

    private static Publisher<Void> breakOff(HttpServerRequest request, HttpServerResponse response) {
        response.withConnection(connection -> connection.channel().close());
        return Mono.never();
    }
}
