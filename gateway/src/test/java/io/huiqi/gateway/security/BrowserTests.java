package io.huiqi.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.gateway.GatewayTest;
import io.huiqi.gateway.stub.Stubs;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class BrowserTests extends GatewayTest {

    static {
        // The JDK's client keeps Origin to itself unless it is told that a test may set it.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "origin");
    }

    @Test
    void forbidsPagesEverythingTheyDoNotNeed() {
        HttpResponse<String> page = send(request("/"));

        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void keepsAnswersOutOfSharedCaches() {
        assertThat(header(get("/api/v1/claims"), "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void leavesCachingToAServiceThatSpeaksAboutIt() {
        Stubs.AWARDS.answer((request, response) ->
                response.header("Cache-Control", "private, max-age=60").send());

        assertThat(header(get("/api/v1/policies"), "Cache-Control")).isEqualTo("private, max-age=60");
    }

    @Test
    void allowsTheNamedOriginWithoutCredentials() {
        HttpResponse<String> answer = preflight("https://portal.example");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("https://portal.example");
        assertThat(header(answer, "Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void refusesEveryOtherOrigin() {
        HttpResponse<String> answer = preflight("https://evil.example");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    private HttpResponse<String> preflight(String origin) {
        HttpRequest.Builder request = request("/api/v1/claims")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST");
        return send(request);
    }
}
