package io.huiqi.gateway.docs;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the gateway itself adds to the contract of every service: how to get a token, and its own refusals. */
final class GatewayContract {

    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final String SCHEME = "token";

    /** Anybody may verify a pass at a factory gate. */
    private static final String PASSES = "/api/v1/passes/";

    /** Anybody who was handed a proof of an award may check who signed it. */
    private static final String PROOF_KEYS = "/api/v1/awards/keys";

    private GatewayContract() {}

    /** Adds the gateway's answers and names its token scheme, keeping the scopes the service asks for. */
    static void complete(String path, ObjectNode operation, JsonNode defaultSecurity) {
        ObjectNode responses = operation.withObjectProperty("responses");
        if (path.startsWith(PASSES) || path.equals(PROOF_KEYS) || isOpen(operation, defaultSecurity)) {
            operation.putArray("security");
        } else {
            requireToken(operation);
            refer(responses, "401", "GatewayUnauthorized");
        }
        refer(responses, "429", "GatewayRateLimited");
        refer(responses, "503", "GatewayUnavailable");
    }

    private static boolean isOpen(ObjectNode operation, JsonNode defaultSecurity) {
        JsonNode security = operation.has("security") ? operation.path("security") : defaultSecurity;
        return security.isArray() && security.isEmpty();
    }

    private static void requireToken(ObjectNode operation) {
        ArrayNode scopes = JSON.createArrayNode();
        operation.path("security").forEach(alternative -> alternative.forEach(named -> named.forEach(scopes::add)));
        ObjectNode requirement = JSON.createObjectNode();
        requirement.set(SCHEME, scopes);
        operation.putArray("security").add(requirement);
    }

    private static void refer(ObjectNode responses, String status, String component) {
        if (!responses.has(status)) {
            responses.putObject(status).put("$ref", "#/components/responses/" + component);
        }
    }

    /** Adds the components the references lead to, and the token endpoint. */
    static void describe(ObjectNode paths, ObjectNode components) {
        JsonNode own = JSON.readTree(GatewayContract.class.getResourceAsStream("/gateway-contract.json"));
        own.path("paths").forEachEntry(paths::set);
        own.path("components")
                .forEachEntry((section, entries) -> entries.forEachEntry((name, component) ->
                        components.withObjectProperty(section).set(name, component)));
    }
}
