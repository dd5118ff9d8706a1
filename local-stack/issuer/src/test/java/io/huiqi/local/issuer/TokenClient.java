package io.huiqi.local.issuer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the issuer for tokens as a machine does. */
final class TokenClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI issuer;

    TokenClient(int port) {
        issuer = URI.create("http://localhost:" + port);
    }

    HttpResponse<String> token(String client, String form) throws IOException, InterruptedException {
        return token(client, client, form);
    }

    HttpResponse<String> token(String client, String secret, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + base64(client + ":" + secret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(issuer.resolve(path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(issuer.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    JsonNode claims(String client) throws IOException, InterruptedException {
        return claims(token(client, "grant_type=client_credentials"));
    }

    static JsonNode claims(HttpResponse<String> answer) {
        return part(answer, 1);
    }

    static JsonNode header(HttpResponse<String> answer) {
        return part(answer, 0);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static JsonNode part(HttpResponse<String> answer, int index) {
        String token = json(answer).path("access_token").asString();
        byte[] part = Base64.getUrlDecoder().decode(token.split("\\.")[index]);
        return JSON.readTree(new String(part, StandardCharsets.UTF_8));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
