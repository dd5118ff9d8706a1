package io.huiqi.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person with a browser who signs in to the console; the proof key is the example of RFC 7636, appendix B. */
final class Person {

    static final String REDIRECT = "http://localhost:8080/login/oauth2/code/huiqi";
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI issuer;

    Person(int port) {
        issuer = URI.create("http://localhost:" + port);
    }

    HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        String page = get("/login").body();
        Matcher csrf = CSRF.matcher(page);
        assertThat(csrf.find()).isTrue();
        String form = "username=" + name + "&password=" + password + "&_csrf=" + encoded(csrf.group(1));
        HttpRequest request = HttpRequest.newBuilder(issuer.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> authorize(String scopes) throws IOException, InterruptedException {
        return get("/oauth2/authorize?response_type=code&client_id=console&state=abc&scope=" + encoded(scopes)
                + "&redirect_uri=" + encoded(REDIRECT) + "&code_challenge_method=S256&code_challenge=" + CHALLENGE);
    }

    HttpResponse<String> authorizeWithoutProofKey() throws IOException, InterruptedException {
        return get("/oauth2/authorize?response_type=code&client_id=console&scope=openid&redirect_uri="
                + encoded(REDIRECT));
    }

    String code(String scopes) throws IOException, InterruptedException {
        Matcher code = CODE.matcher(location(authorize(scopes)));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    static String exchange(String code, String verifier) {
        return "grant_type=authorization_code&code=" + code + "&redirect_uri=" + encoded(REDIRECT) + "&code_verifier="
                + verifier;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(issuer.resolve(path))
                .header("Accept", "text/html")
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
