package io.huiqi.registry.testing;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.testing.TestIssuer;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Speaks to the registry as an official system with all its scopes. */
public final class RegistryClient {

    private static final String TOKEN = TestIssuer.token("integration", "registry:read registry:write");

    private final WebTestClient http;

    public RegistryClient(WebTestClient http) {
        this.http = http.mutate()
                .defaultHeader("Authorization", "Bearer " + TOKEN)
                .responseTimeout(java.time.Duration.ofMinutes(1))
                .build();
    }

    public WebTestClient http() {
        return http;
    }

    /** The master data of an unremarkable enterprise. */
    public static Map<String, Object> body(String name) {
        return Map.of("name", name, "kind", "enterprise", "districtCode", "410802", "industryCode", "C3411");
    }

    /** Figures with one fact. */
    public static Map<String, Object> revenue(String yuan) {
        return Map.of("facts", Map.of("taxableRevenue", yuan), "source", "tax");
    }

    /** An enterprise that is registered. */
    public Uscc registered() {
        Uscc uscc = Codes.next();
        put(uscc, body("焦作示范制造有限公司")).expectStatus().isCreated();
        return uscc;
    }

    public ResponseSpec put(Uscc uscc, Object body) {
        return put("/api/v1/enterprises/" + uscc, body);
    }

    public ResponseSpec putFigures(Uscc uscc, int year, Object body) {
        return put("/api/v1/enterprises/" + uscc + "/figures/" + year, body);
    }

    public ResponseSpec put(String path, Object body) {
        return http.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    public ResponseSpec postRecognition(Uscc uscc, Object body) {
        return http.post()
                .uri("/api/v1/enterprises/" + uscc + "/recognitions")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    public ResponseSpec get(String path, Object... variables) {
        return http.get().uri(path, variables).exchange();
    }
}
