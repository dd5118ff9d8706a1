package io.huiqi.local.supervisor.demo;

import io.huiqi.local.supervisor.demo.DemoData.Claim;
import io.huiqi.local.supervisor.demo.DemoData.Enterprise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Submits the claims and follows each until it is decided. */
final class Claiming {

    private static final Set<String> UNDECIDED = Set.of("SUBMITTED", "ACCEPTED");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofMillis(150);

    private final ApiClient api;
    private final DemoData data;
    private final Map<String, String> recognitions;

    Claiming(ApiClient api, DemoData data, Map<String, String> recognitions) {
        this.api = api;
        this.data = data;
        this.recognitions = recognitions;
    }

    /** All outcomes in the order of the data; {@code heard} gets each as it is decided. */
    List<Outcome> claimAll(Consumer<Outcome> heard) {
        Map<Claim, Outcome> outcomes = new LinkedHashMap<>();
        List<Outcome> open = new ArrayList<>();
        for (Enterprise enterprise : data.enterprises()) {
            for (Claim claim : enterprise.claims()) {
                Outcome submitted = submit(enterprise, claim);
                outcomes.put(claim, submitted);
                open.add(submitted);
            }
        }
        follow(open, decided -> {
            outcomes.put(decided.claim(), decided);
            heard.accept(decided);
        });
        return List.copyOf(outcomes.values());
    }

    private Outcome submit(Enterprise enterprise, Claim claim) {
        ApiClient.Answer answer = api.post("/api/v1/claims", claim.id(), body(enterprise, claim));
        boolean claimedBefore = answer.status() == 409
                && answer.body().path("code").asString("").equals("duplicate-claim");
        JsonNode body = claimedBefore ? answer.body() : ApiClient.required("POST /api/v1/claims", answer);
        String granted = claimedBefore && claim.repeats() != null ? Outcome.DUPLICATE : "";
        return new Outcome(enterprise, claim, idOf(body), "SUBMITTED", granted, "");
    }

    /** A claim, or a refusal that names the claim which was there first. */
    private static String idOf(JsonNode body) {
        return body.path(body.has("claim") ? "claim" : "id").asString("");
    }

    private Map<String, Object> body(Enterprise enterprise, Claim claim) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("enterprise", enterprise.uscc());
        body.put("policy", data.policy());
        body.put("item", claim.item());
        body.put("year", claim.year());
        if (claim.recognition() != null) {
            body.put("recognition", recognitions.get(claim.recognition()));
        }
        return body;
    }

    private void follow(List<Outcome> open, Consumer<Outcome> decided) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!open.isEmpty() && System.nanoTime() < deadline) {
            int before = open.size();
            open.removeIf(outcome -> isDecided(outcome, decided));
            if (open.size() == before) {
                ApiClient.pause(INTERVAL);
            }
        }
        open.forEach(decided);
    }

    private boolean isDecided(Outcome outcome, Consumer<Outcome> decided) {
        if (outcome.granted().equals(Outcome.DUPLICATE)) {
            decided.accept(outcome);
            return true;
        }
        JsonNode claim = api.get("/api/v1/claims/" + outcome.id());
        String status = claim.path("status").asString("");
        if (UNDECIDED.contains(status)) {
            return false;
        }
        decided.accept(new Outcome(
                outcome.enterprise(), outcome.claim(), outcome.id(), status, granted(claim), reasons(claim)));
        return true;
    }

    private static String granted(JsonNode claim) {
        JsonNode award = claim.path("award");
        return award.isObject() ? award.path("amount").asString("") : "0.00";
    }

    private static String reasons(JsonNode claim) {
        return StreamSupport.stream(claim.path("assessment").path("reasons").spliterator(), false)
                .map(reason -> reason.path("code").asString(""))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
