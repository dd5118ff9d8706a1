package io.huiqi.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.gateway.GatewayTest;
import io.huiqi.gateway.stub.Stubs;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import tools.jackson.databind.JsonNode;

class SignInTests extends GatewayTest {

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Autowired
    private DefaultWebSessionManager sessions;

    @BeforeEach
    @AfterEach
    void forgetSessions() {
        ((InMemoryWebSessionStore) sessions.getSessionStore())
                .getSessions()
                .keySet()
                .forEach(id -> sessions.getSessionStore().removeSession(id).block());
    }

    @AfterEach
    void restoreIssuer() {
        Stubs.ISSUER.sessionTokensLive(3600);
    }

    @Test
    void sendsThePersonToTheIssuerWithAProofKeyAndAState() {
        HttpResponse<String> answer = send(request("/oauth2/authorization/huiqi"));

        URI issuer = URI.create(header(answer, "Location"));
        assertThat(issuer.toString()).startsWith(Stubs.ISSUER.uri() + "/oauth2/authorize");
        assertThat(issuer.getQuery())
                .contains("client_id=console", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
    }

    @Test
    void knowsThePersonAfterSignIn() {
        signIn();

        JsonNode session = session();

        assertThat(session.path("authenticated").asBoolean()).isTrue();
        assertThat(session.path("user").asString()).isEqualTo("officer");
        assertThat(session.path("scopes").toString()).contains("claims:read");
    }

    @Test
    void comesBackToThePageWhereSignInBegan() {
        HttpResponse<String> answer = browse(request("/sign-in?page=/inspections.html"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getPath()).isEqualTo("/inspections.html");
        assertThat(session().path("authenticated").asBoolean()).isTrue();
    }

    @Test
    void neverComesBackToAnAddressThatIsNoPageOfTheConsole() {
        assertThat(browse(request("/sign-in?page=//elsewhere.example/")).uri().getPath())
                .isEqualTo("/");
    }

    @Test
    void neverShowsATokenToThePage() {
        signIn();

        assertThat(session().toString()).doesNotContain("eyJ");
    }

    @Test
    void knowsNobodyBeforeSignIn() {
        assertThat(session().path("authenticated").asBoolean()).isFalse();
        assertThat(session().path("signIn").asString()).isEqualTo("/sign-in");
    }

    @Test
    void keepsTheSessionInACookieThatScriptsCannotRead() {
        HttpResponse<String> answer = send(request("/oauth2/authorization/huiqi"));

        assertThat(header(answer, "Set-Cookie"))
                .startsWith("HUIQI=")
                .containsIgnoringCase("; HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void changesTheSessionIdAtSignIn() {
        browse(request("/oauth2/authorization/nothing"));
        CookieManager cookies = (CookieManager) browser.cookieHandler().orElseThrow();
        String before = cookies.getCookieStore().getCookies().toString();

        signIn();

        assertThat(cookies.getCookieStore().getCookies().toString()).isNotEqualTo(before);
    }

    @Test
    void keepsASessionForHoursOnlyOnceSomebodyHasSignedIn() {
        send(request("/sign-in"));
        assertThat(idleTimes()).containsOnly(Duration.ofMinutes(5));

        signIn();

        assertThat(idleTimes()).contains(Duration.ofHours(8));
    }

    private Set<Duration> idleTimes() {
        InMemoryWebSessionStore store = (InMemoryWebSessionStore) sessions.getSessionStore();
        return store.getSessions().values().stream()
                .map(WebSession::getMaxIdleTime)
                .collect(Collectors.toSet());
    }

    @Test
    void chargesWhoBeginsToSignIn() {
        assertThat(header(send(request("/sign-in")), "RateLimit")).isNotEmpty();
    }

    @Test
    void relaysTheTokenOfTheSessionAndKeepsTheCookie() {
        signIn();

        assertThat(browse(request("/api/v1/awards")).statusCode()).isEqualTo(200);
        assertThat(Stubs.AWARDS.last().header("Authorization")).startsWith("Bearer ey");
        assertThat(Stubs.AWARDS.last().header("Cookie")).isNull();
    }

    @Test
    void renewsTheTokenOfTheSessionWhenItExpires() {
        Stubs.ISSUER.sessionTokensLive(1);
        signIn();

        assertThat(browse(request("/api/v1/awards")).statusCode()).isEqualTo(200);
        assertThat(Stubs.ISSUER.server().seen()).anyMatch(seen -> seen.body().contains("grant_type=refresh_token"));
    }

    @Test
    void refusesAChangeWithoutTheCsrfToken() {
        signIn();

        HttpResponse<String> answer = browse(post("/api/v1/claims"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).path("code").asString()).isEqualTo("csrf-token-required");
        assertThat(Stubs.CLAIMS.seen()).isEmpty();
        assertThat(Stubs.CLAIMS_2.seen()).isEmpty();
    }

    @Test
    void acceptsAChangeWithTheCsrfToken() {
        signIn();
        JsonNode csrf = session().path("csrf");

        HttpResponse<String> answer = browse(post("/api/v1/claims")
                .header(csrf.path("header").asString(), csrf.path("token").asString()));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotAskABearerForTheCsrfToken() {
        signIn();

        HttpResponse<String> answer =
                browse(post("/api/v1/claims").header("Authorization", "Bearer " + Stubs.ISSUER.token("integration")));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void forgetsThePersonAfterSignOut() {
        signIn();
        JsonNode csrf = session().path("csrf");

        HttpResponse<String> answer = browse(post("/logout")
                .header(csrf.path("header").asString(), csrf.path("token").asString()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Stubs.ISSUER.server().last().uri()).startsWith("/connect/logout?id_token_hint=");
        assertThat(session().path("authenticated").asBoolean()).isFalse();
        assertThat(browse(request("/api/v1/claims")).statusCode()).isEqualTo(401);
    }

    @Test
    void doesNotSignOutWithoutTheCsrfToken() {
        signIn();

        assertThat(browse(post("/logout")).statusCode()).isEqualTo(403);
        assertThat(session().path("authenticated").asBoolean()).isTrue();
    }

    @Test
    void saysSoWhenSignInFails() {
        HttpResponse<String> answer = send(request("/login/oauth2/code/huiqi?code=x&state=forged"));

        assertThat(header(answer, "Location")).isEqualTo("/?sign-in=failed");
    }

    private void signIn() {
        assertThat(browse(request("/oauth2/authorization/huiqi")).statusCode()).isEqualTo(200);
    }

    private JsonNode session() {
        return json(browse(request("/session")));
    }

    private HttpRequest.Builder post(String path) {
        return request(path).POST(BodyPublishers.ofString("{}"));
    }

    private HttpResponse<String> browse(HttpRequest.Builder request) {
        return send(browser, request);
    }
}
