package io.huiqi.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@IssuerTest
class SignInTests {

    @LocalServerPort
    private int port;

    private Person person;
    private TokenClient console;

    @BeforeEach
    void openBrowser() {
        person = new Person(port);
        console = new TokenClient(port);
    }

    @Test
    void sendsAStrangerToTheLoginPage() throws Exception {
        assertThat(Person.location(person.authorize("openid"))).endsWith("/login");
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        assertThat(Person.location(person.signIn("officer", "guess"))).endsWith("/login?error");
    }

    @Test
    void returnsToTheConsoleWithTheStateItCameWith() throws Exception {
        person.signIn("officer", "officer");

        assertThat(Person.location(person.authorize("openid")))
                .startsWith(Person.REDIRECT + "?")
                .contains("state=abc");
    }

    @Test
    void givesThePersonNoMoreThanTheirOwnScopes() throws Exception {
        person.signIn("dashboard", "dashboard");

        assertThat(scopes(token("openid claims:read claims:write ops")))
                .containsExactlyInAnyOrder("openid", "claims:read");
    }

    @Test
    void givesThePersonAllTheirScopesWhenTheConsoleOnlyAsksWhoTheyAre() throws Exception {
        person.signIn("ops", "ops");

        assertThat(scopes(token("openid profile")))
                .containsExactlyInAnyOrder("openid", "profile", "ops", "events:read");
    }

    @Test
    void bindsTheTokenOfAPersonToTheirEnterprise() throws Exception {
        person.signIn("enterprise-demo", "enterprise-demo");

        JsonNode claims = TokenClient.claims(token("openid claims:read"));

        assertThat(claims.path("enterprise").asString()).isEqualTo("91410802MA45ABC18C");
        assertThat(claims.path("sub").asString()).isEqualTo("enterprise-demo");
        assertThat(claims.path("client_id").asString()).isEqualTo("console");
        assertThat(claims.path("preferred_username").asString()).isEqualTo("enterprise-demo");
    }

    @Test
    void givesAnIdTokenAndARefreshToken() throws Exception {
        person.signIn("officer", "officer");

        JsonNode tokens = TokenClient.json(token("openid"));

        assertThat(tokens.has("id_token")).isTrue();
        assertThat(tokens.has("refresh_token")).isTrue();
    }

    @Test
    void keepsAPersonsScopesWhenTheTokenIsRefreshed() throws Exception {
        person.signIn("dashboard", "dashboard");
        String refresh = TokenClient.json(token("openid claims:read ops"))
                .path("refresh_token")
                .asString();

        HttpResponse<String> renewed = console.token("console", "grant_type=refresh_token&refresh_token=" + refresh);

        assertThat(scopes(renewed)).containsExactlyInAnyOrder("openid", "claims:read");
    }

    @Test
    void refusesARequestWithoutAProofKey() throws Exception {
        person.signIn("officer", "officer");

        assertThat(Person.location(person.authorizeWithoutProofKey())).contains("error=invalid_request");
    }

    @Test
    void refusesACodeWithAWrongProofKey() throws Exception {
        person.signIn("officer", "officer");
        String code = person.code("openid");

        HttpResponse<String> answer =
                console.token("console", Person.exchange(code, Person.VERIFIER.replace('d', 'e')));

        assertThat(TokenClient.json(answer).path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void tellsTheConsoleWhoIsSignedIn() throws Exception {
        person.signIn("officer", "officer");
        String token =
                TokenClient.json(token("openid profile")).path("access_token").asString();

        HttpResponse<String> answer = console.get("/userinfo", token);

        assertThat(TokenClient.json(answer).path("sub").asString()).isEqualTo("officer");
    }

    private HttpResponse<String> token(String scopes) throws Exception {
        return console.token("console", Person.exchange(person.code(scopes), Person.VERIFIER));
    }

    private static Set<String> scopes(HttpResponse<String> answer) {
        return Set.of(TokenClient.claims(answer).path("scope").asString().split(" "));
    }
}
