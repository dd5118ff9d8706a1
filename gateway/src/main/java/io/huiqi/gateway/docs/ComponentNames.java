package io.huiqi.gateway.docs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives a service's components names of their own where another service uses the same name for something else. */
final class ComponentNames {

    private static final String PREFIX = "#/components/";

    private ComponentNames() {}

    /**
     * A copy of the document whose components can be added to those there are. A renamed component changes whoever
     * refers to it, which may make that one differ too: hence again until nothing more is renamed.
     */
    static JsonNode withoutCollisions(String service, JsonNode document, ObjectNode there, List<String> sections) {
        Map<String, String> renamed = new TreeMap<>();
        JsonNode result = document.deepCopy();
        int known = -1;
        while (known < renamed.size()) {
            known = renamed.size();
            result = rename(document.deepCopy(), renamed);
            for (String section : sections) {
                collectCollisions(service, section, result, there, renamed);
            }
        }
        return result;
    }

    private static void collectCollisions(
            String service, String section, JsonNode document, ObjectNode there, Map<String, String> renamed) {
        JsonNode taken = there.path(section);
        document.path("components").path(section).forEachEntry((name, component) -> {
            if (taken.has(name) && !taken.get(name).equals(component)) {
                renamed.put(
                        section + "/" + name,
                        section + "/" + Character.toUpperCase(service.charAt(0)) + service.substring(1) + name);
            }
        });
    }

    private static JsonNode rename(JsonNode document, Map<String, String> renamed) {
        renameReferences(document, renamed);
        renamed.forEach((from, to) -> {
            String section = from.substring(0, from.indexOf('/'));
            if (document.path("components").path(section) instanceof ObjectNode components) {
                JsonNode component = components.remove(from.substring(section.length() + 1));
                components.set(to.substring(section.length() + 1), component);
            }
        });
        return document;
    }

    /** References are the values of {@code $ref} and of a discriminator's mapping; both are texts with our prefix. */
    private static void renameReferences(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            object.propertyStream().toList().forEach(property -> {
                JsonNode value = property.getValue();
                if (value.isString()) {
                    object.put(property.getKey(), reference(value.asString(), renamed));
                } else {
                    renameReferences(value, renamed);
                }
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> renameReferences(element, renamed));
        }
    }

    private static String reference(String text, Map<String, String> renamed) {
        return text.startsWith(PREFIX)
                ? PREFIX + renamed.getOrDefault(text.substring(PREFIX.length()), text.substring(PREFIX.length()))
                : text;
    }
}
