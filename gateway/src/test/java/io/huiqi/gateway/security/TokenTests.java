package io.huiqi.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.gateway.GatewayTest;
import io.huiqi.gateway.stub.Stubs;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenTests extends GatewayTest {

    @Test
    void asksForATokenWhereThereIsNone() {
        HttpResponse<String> answer = send(request("/api/v1/claims"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "WWW-Authenticate")).isEqualTo("Bearer realm=\"huiqi\"");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(answer).path("code").asString()).isEqualTo("unauthorized");
        assertThat(header(answer, "RateLimit")).isNotEmpty();
        assertThat(Stubs.CLAIMS.seen()).isEmpty();
    }

    @Test
    void titlesAProblemInTheLanguageOfTheReader() {
        HttpResponse<String> answer = send(request("/api/v1/claims").header("Accept-Language", "zh-CN"));

        assertThat(json(answer).path("title").asString()).isEqualTo("需要有效的访问令牌");
    }

    @Test
    void acceptsAValidTokenAndPassesItOn() {
        String token = Stubs.ISSUER.token("integration");

        assertThat(withToken(token).statusCode()).isEqualTo(200);
        assertThat(Stubs.AWARDS.last().header("Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void refusesAForgedToken() {
        assertRefused(Stubs.ISSUER.forgedToken("integration"));
    }

    @Test
    void refusesGarbage() {
        assertRefused("abc");
    }

    @Test
    void refusesATokenForAnotherAudience() {
        assertRefused(Stubs.ISSUER.token("integration", claims -> claims.audience("other")));
    }

    @Test
    void refusesATokenWithoutAudience() {
        assertRefused(Stubs.ISSUER.token("integration", claims -> claims.audience(List.of())));
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        assertRefused(Stubs.ISSUER.token("integration", claims -> claims.issuer("http://other")));
    }

    @Test
    void refusesAnExpiredToken() {
        assertRefused(Stubs.ISSUER.token(
                "integration",
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(60)))));
    }

    @Test
    void refusesATokenThatNeverExpires() {
        assertRefused(Stubs.ISSUER.token("integration", claims -> claims.expirationTime(null)));
    }

    @Test
    void letsAnybodyVerifyAPass() {
        assertThat(send(request("/api/v1/passes/ABC")).statusCode()).isEqualTo(200);
    }

    @Test
    void letsAnybodyReadPublishedPlansOfRandomInspectionsButPublishNone() {
        assertThat(send(request("/api/v1/inspection-plans?year=2020")).statusCode())
                .isEqualTo(200);
        assertThat(send(request("/api/v1/inspection-plans/p/draw/verification")).statusCode())
                .isEqualTo(200);
        assertThat(send(request("/api/v1/inspection-plans").POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void letsAnybodyReadTheKeysOfProofs() {
        assertThat(send(request("/api/v1/awards/keys")).statusCode()).isEqualTo(200);
        assertThat(send(request("/api/v1/awards/verify")).statusCode()).isEqualTo(401);
    }

    @Test
    void letsACalendarProgramReadASecretAddressWithoutAToken() {
        assertThat(send(request("/api/v1/inspection-calendar/feeds/secret.ics")).statusCode())
                .isEqualTo(200);
        assertThat(send(request("/api/v1/inspection-calendar/subscriptions")).statusCode())
                .isEqualTo(401);
        assertThat(send(request("/api/v1/inspection-calendar.ics")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void letsAnybodyReadTheFormatOfPolicies() {
        assertThat(send(request("/api/v1/policies/format")).statusCode()).isEqualTo(200);
        assertThat(send(request("/api/v1/policies/jiaozuo-2020-17")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void showsMetricsOnlyToOps() {
        String ops = Stubs.ISSUER.token("ops", claims -> claims.claim("scope", "ops"));

        assertThat(send(request("/actuator/prometheus")).statusCode()).isEqualTo(401);
        assertThat(send(request("officer", "/actuator/prometheus")).statusCode())
                .isEqualTo(403);
        assertThat(send(request("/actuator/prometheus").header("Authorization", "Bearer " + ops))
                        .body())
                .contains("http_server_requests");
    }

    @Test
    void tellsAMachineWhoItIs() {
        HttpResponse<String> answer = send(request("integration", "/session"));

        assertThat(json(answer).path("user").asString()).isEqualTo("integration");
        assertThat(json(answer).path("csrf").isNull()).isTrue();
    }

    private void assertRefused(String token) {
        HttpResponse<String> answer = withToken(token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "WWW-Authenticate")).contains("error=\"invalid_token\"");
        assertThat(json(answer).path("code").asString()).isEqualTo("invalid-token");
    }

    private HttpResponse<String> withToken(String token) {
        return send(request("/api/v1/awards").header("Authorization", "Bearer " + token));
    }
}
