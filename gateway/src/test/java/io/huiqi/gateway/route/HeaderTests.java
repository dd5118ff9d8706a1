package io.huiqi.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.gateway.GatewayTest;
import io.huiqi.gateway.stub.StubService;
import io.huiqi.gateway.stub.Stubs;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class HeaderTests extends GatewayTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void passesOnAndEchoesTheCorrelationOfTheCaller() {
        HttpResponse<String> answer = send(request("integration", "/api/v1/claims")
                .header("X-Correlation-Id", "batch-7")
                .header("traceparent", TRACE));

        assertThat(seen().header("X-Correlation-Id")).isEqualTo("batch-7");
        assertThat(seen().header("traceparent")).isEqualTo(TRACE);
        assertThat(header(answer, "X-Correlation-Id")).isEqualTo("batch-7");
        assertThat(header(answer, "traceparent")).isEqualTo(TRACE);
    }

    @Test
    void makesACorrelationWhenThereIsNone() {
        HttpResponse<String> answer = get("/api/v1/claims");

        assertThat(seen().header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(seen().header("traceparent")).contains(header(answer, "X-Correlation-Id"));
        assertThat(header(answer, "traceparent")).isEqualTo(seen().header("traceparent"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "<script>", "äöü", "01234567890123456789012345678901234567890123456789012345678901234"})
    void replacesAMalformedCorrelation(String malformed) {
        HttpResponse<String> answer =
                send(request("integration", "/api/v1/claims").header("X-Correlation-Id", malformed));

        assertThat(header(answer, "X-Correlation-Id")).matches("[0-9a-f]{32}");
    }

    @Test
    void takesTheTraceOfTheProblemFromTheCaller() {
        HttpResponse<String> answer = send(request("integration", "/nothing").header("traceparent", TRACE));

        assertThat(json(answer).path("traceId").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void keepsBackWhatOnlyTheGatewayMaySay() {
        send(request("integration", "/api/v1/claims")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-Huiqi-Enterprise", "91410802MA45ABC18C")
                .header("Cookie", "HUIQI=secret")
                .header("TE", "trailers"));

        assertThat(seen().headers().names().stream().map(String::toLowerCase))
                .doesNotContain(
                        "x-forwarded-for", "x-forwarded-host", "forwarded", "x-huiqi-enterprise", "cookie", "te");
    }

    @Test
    void tellsTheServiceTheNameTheClientUsed() {
        get("/api/v1/claims");

        assertThat(seen().header("Host")).isEqualTo(gateway().getAuthority());
    }

    @Test
    void keepsBackWhatTheServiceSaysForTheGateway() {
        Stubs.AWARDS.answer((request, response) -> response.header("Set-Cookie", "x=1")
                .header("Server", "netty")
                .header("X-Frame-Options", "ALLOWALL")
                .header("X-Correlation-Id", "other")
                .header("Access-Control-Allow-Origin", "*")
                .sendString(Mono.just("{}")));

        HttpResponse<String> answer = get("/api/v1/awards");

        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "server", "access-control-allow-origin");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("X-Correlation-Id")).hasSize(1).doesNotContain("other");
    }

    private static StubService.Seen seen() {
        return Stubs.CLAIMS.seen().isEmpty() ? Stubs.CLAIMS_2.last() : Stubs.CLAIMS.last();
    }
}
