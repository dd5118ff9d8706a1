package io.huiqi.gateway.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One OpenAPI document out of those of the services. A component two services define differently is renamed in the
 * later one; what they define alike is there once.
 */
final class OpenApiMerge {

    private static final List<String> SECTIONS =
            List.of("schemas", "responses", "parameters", "examples", "requestBodies", "headers", "links", "pathItems");

    private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
    private final ObjectNode components = JsonNodeFactory.instance.objectNode();
    private final Map<String, JsonNode> tags = new TreeMap<>();

    /** Adds what the service offers under {@code /api/}; anything else is not reached through the gateway. */
    void add(String service, JsonNode document) {
        JsonNode renamed = ComponentNames.withoutCollisions(service, document, components, SECTIONS);
        for (String section : SECTIONS) {
            renamed.path("components")
                    .path(section)
                    .forEachEntry((name, component) -> section(section).set(name, component));
        }
        renamed.path("paths").forEachEntry((path, item) -> {
            if (path.startsWith("/api/")) {
                addPath(path, item, renamed.path("security"));
            }
        });
        renamed.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asString(), tag));
    }

    ObjectNode paths() {
        return paths;
    }

    ObjectNode components() {
        return components;
    }

    List<JsonNode> tags() {
        return new ArrayList<>(tags.values());
    }

    private ObjectNode section(String name) {
        return components.withObjectProperty(name);
    }

    private void addPath(String path, JsonNode item, JsonNode defaultSecurity) {
        ObjectNode merged = paths.withObjectProperty(path);
        item.forEachEntry((method, operation) -> {
            if (operation instanceof ObjectNode described && described.has("responses")) {
                described.put("operationId", OperationName.of(method, path));
                GatewayContract.complete(path, described, defaultSecurity);
            }
            merged.set(method, operation);
        });
    }
}
