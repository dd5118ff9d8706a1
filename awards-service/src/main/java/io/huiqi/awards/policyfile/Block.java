package io.huiqi.awards.policyfile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A mapping in a policy file, whose keys are each asked for by name; {@link #done} reports the others. */
final class Block {

    private final Field field;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private Block(Field field) {
        this.field = field;
    }

    static Block of(Field field) {
        Block block = new Block(field);
        if (field.node() instanceof MappingNode mapping) {
            mapping.getValue().forEach(block::add);
        } else {
            field.wrong("expected a mapping of names to values");
        }
        return block;
    }

    private void add(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            field.findings().wrong(tuple.getKeyNode(), field.path(), "expected a plain word as key");
            return;
        }
        if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
            field.findings().wrong(key, field.path(), "\"" + key.getValue() + "\" stands here twice; keep one");
        }
        keys.putIfAbsent(key.getValue(), key);
    }

    /** The field of a key that has to be there. */
    Field required(String key) {
        asked.add(key);
        if (!values.containsKey(key)) {
            field.wrong("\"" + key + "\" is missing");
        }
        return at(key);
    }

    @Nullable
    Field optional(String key) {
        asked.add(key);
        return values.containsKey(key) ? at(key) : null;
    }

    /** Every key with its field, where the keys are names the author chose. */
    Map<String, Field> entries() {
        Map<String, Field> entries = new LinkedHashMap<>();
        values.keySet().forEach(key -> entries.put(key, at(key)));
        asked.addAll(values.keySet());
        return entries;
    }

    /** Every key that nobody asked for so far, each with the place of the key itself. */
    Map<String, Field> unasked() {
        Map<String, Field> unasked = new LinkedHashMap<>();
        keys.forEach((name, node) -> {
            if (!asked.contains(name)) {
                unasked.put(name, new Field(node, at(name).path(), field.findings()));
            }
        });
        return unasked;
    }

    /** Reports every key that nobody asked for. */
    void done() {
        for (Map.Entry<String, Node> key : keys.entrySet()) {
            if (!asked.contains(key.getKey())) {
                String message = "\"" + key.getKey() + "\" is not known here; " + Suggestion.among(key.getKey(), asked);
                field.findings().wrong(key.getValue(), field.path(), message);
            }
        }
    }

    Field field() {
        return field;
    }

    private Field at(String key) {
        String path = field.path().isEmpty() ? key : field.path() + "/" + key;
        return Readings.resolve(new Field(values.get(key), path, field.findings()));
    }
}
