package io.huiqi.local.supervisor.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway that keeps the rules of the API in memory and grants what the worked examples say. */
final class FakeHuiqi implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Map<String, String> claimsByAward = new TreeMap<>();
    final Map<String, Integer> polls = new HashMap<>();
    final Map<String, String> grants = new HashMap<>();
    final List<String> requests = new ArrayList<>();
    private final Map<String, String> claimsByKey = new HashMap<>();
    private final HttpServer server;

    FakeHuiqi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answer(exchange, body);
            exchange.close();
        });
        server.start();
        for (DemoData.Enterprise enterprise : DemoData.load().enterprises()) {
            enterprise.claims().stream()
                    .filter(claim -> claim.expected() != null)
                    .forEach(claim -> grants.put(award(enterprise.uscc(), claim), claim.expected()));
        }
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Grants something else than the worked example says. */
    void grantWrongly(String uscc, String item, int year, String yuan) {
        grants.replaceAll((award, right) -> award.startsWith(uscc + " " + item + " " + year) ? yuan : right);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(exchange.getRequestMethod() + " " + path);
        if (path.equals("/oauth2/token")) {
            send(exchange, 200, Map.of("access_token", "token"));
        } else if (path.endsWith("/recognitions")) {
            send(
                    exchange,
                    201,
                    Map.of("id", JSON.readTree(body).path("documentNo").asString()));
        } else if (path.equals("/api/v1/claims")) {
            claim(exchange, JSON.readTree(body));
        } else if (path.startsWith("/api/v1/claims/")) {
            send(exchange, 200, view(path.substring("/api/v1/claims/".length())));
        } else {
            send(exchange, 200, Map.of());
        }
    }

    private void claim(HttpExchange exchange, JsonNode claim) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String award = claim.path("enterprise").asString() + " "
                + claim.path("item").asString() + " " + claim.path("year").asString() + " "
                + claim.path("recognition").asString("");
        String first = claimsByAward.get(award);
        if (first != null && !first.equals(claimsByKey.get(key))) {
            send(exchange, 409, Map.of("code", "duplicate-claim", "claim", first));
            return;
        }
        String id = first == null ? "claim-" + claimsByAward.size() : first;
        claimsByAward.put(award, id);
        claimsByKey.put(key, id);
        send(exchange, 201, Map.of("id", id, "status", "SUBMITTED"));
    }

    /** Decided when it is asked for the second time. */
    private Map<String, Object> view(String id) {
        if (polls.merge(id, 1, Integer::sum) == 1) {
            return Map.of("id", id, "status", "SUBMITTED");
        }
        String award = claimsByAward.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .findFirst()
                .orElseThrow()
                .getKey();
        String yuan = grants.get(award);
        return yuan.equals("0.00")
                ? Map.of(
                        "status",
                        "REJECTED",
                        "assessment",
                        Map.of("reasons", List.of(Map.of("code", "below-threshold"))))
                : Map.of("status", "GRANTED", "award", Map.of("id", "award of " + id, "amount", yuan));
    }

    private static String award(String uscc, DemoData.Claim claim) {
        String recognition = DemoData.load().enterprises().stream()
                .flatMap(enterprise -> enterprise.recognitions().stream())
                .filter(title -> title.id().equals(claim.recognition()))
                .map(DemoData.Recognition::documentNo)
                .findFirst()
                .orElse("");
        return uscc + " " + claim.item() + " " + claim.year() + " " + recognition;
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
