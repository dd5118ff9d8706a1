package io.huiqi.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@IssuerTest
class ClientCredentialsTests {

    private static final String CREDENTIALS = "grant_type=client_credentials";

    @LocalServerPort
    private int port;

    private TokenClient issuer;

    @BeforeEach
    void connect() {
        issuer = new TokenClient(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "integration",
                "enterprise-demo",
                "officer",
                "department-head",
                "leader",
                "finance",
                "policy-admin",
                "dashboard",
                "ops"
            })
    void everyDemoClientGetsATokenWithItsIdAsSecret(String client) throws Exception {
        assertThat(issuer.token(client, CREDENTIALS).statusCode()).isEqualTo(200);
    }

    @Test
    void namesIssuerAudienceClientAndSubject() throws Exception {
        JsonNode claims = issuer.claims("officer");

        assertThat(claims.path("iss").asString()).isEqualTo("http://localhost:9000");
        assertThat(claims.path("aud").toString()).contains("\"huiqi\"");
        assertThat(claims.path("client_id").asString()).isEqualTo("officer");
        assertThat(claims.path("sub").asString()).isEqualTo("officer");
    }

    @Test
    void typesAccessTokensAsRfc9068Says() throws Exception {
        JsonNode header = TokenClient.header(issuer.token("officer", CREDENTIALS));

        assertThat(header.path("typ").asString()).isEqualTo("at+jwt");
        assertThat(header.path("alg").asString()).isEqualTo("RS256");
    }

    @Test
    void grantsAllScopesOfTheClientWhenNoneIsAsked() throws Exception {
        assertThat(scopes(issuer.claims("finance")))
                .containsExactlyInAnyOrder(
                        "budgets:read",
                        "budgets:write",
                        "payments:write",
                        "awards:read",
                        "awards:recover",
                        "claims:read",
                        "events:read");
    }

    @Test
    void grantsOnlyTheScopesThatAreAsked() throws Exception {
        HttpResponse<String> answer = issuer.token("finance", CREDENTIALS + "&scope=budgets:read+events:read");

        assertThat(scopes(TokenClient.claims(answer))).containsExactlyInAnyOrder("budgets:read", "events:read");
    }

    @Test
    void refusesAScopeTheClientDoesNotHave() throws Exception {
        HttpResponse<String> answer = issuer.token("dashboard", CREDENTIALS + "&scope=claims:write");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TokenClient.json(answer).path("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void refusesAWrongSecret() throws Exception {
        HttpResponse<String> answer = issuer.token("officer", "guess", CREDENTIALS);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(TokenClient.json(answer).path("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void bindsTheClientOfAnEnterpriseToItsCode() throws Exception {
        assertThat(issuer.claims("enterprise-demo").path("enterprise").asString())
                .isEqualTo("91410802MA45ABC18C");
    }

    @Test
    void bindsAGovernmentSystemToNoEnterprise() throws Exception {
        assertThat(issuer.claims("integration").has("enterprise")).isFalse();
    }

    @Test
    void tokensLastOneHour() throws Exception {
        JsonNode claims = issuer.claims("ops");

        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
    }

    @Test
    void saysThatItIsReady() throws Exception {
        assertThat(issuer.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    private static Set<String> scopes(JsonNode claims) {
        return Set.of(claims.path("scope").asString().split(" "));
    }
}
