package io.huiqi.awards.policyfile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Puts the reading in force in the place of a reference to it. {@code {reading: Q1}} becomes the value of Q1 itself;
 * {@code {reading: Q2, R1: each, R3: highest}} becomes what stands beside that value.
 */
final class Readings {

    private static final String REFERENCE = "reading";

    private Readings() {}

    static Field resolve(Field field) {
        if (!(field.node() instanceof MappingNode mapping)) {
            return field;
        }
        Node reference = valueOf(mapping, REFERENCE);
        if (!(reference instanceof ScalarNode id)) {
            return field;
        }
        String value = field.findings().reading(id.getValue());
        if (value == null) {
            field.findings()
                    .wrong(
                            id,
                            field.path(),
                            "no reading \"" + id.getValue() + "\"; "
                                    + Suggestion.among(
                                            id.getValue(), field.findings().readingIds()));
            return new Field(null, field.path(), field.findings());
        }
        return mapping.getValue().size() == 1 ? itself(field, value) : chosen(field, mapping, id.getValue(), value);
    }

    private static Field itself(Field field, String value) {
        Node node = field.node();
        Node scalar = new ScalarNode(
                Tag.STR,
                true,
                value,
                ScalarStyle.PLAIN,
                node == null ? Optional.empty() : node.getStartMark(),
                Optional.empty());
        return new Field(scalar, field.path(), field.findings());
    }

    private static Field chosen(Field field, MappingNode mapping, String id, String value) {
        Node node = valueOf(mapping, value);
        if (node == null) {
            field.wrong("says nothing for \"" + value + "\", the value of reading " + id);
        }
        return new Field(node, field.path(), field.findings());
    }

    private static @Nullable Node valueOf(MappingNode mapping, String key) {
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode scalar
                    && scalar.getValue().equals(key)) {
                return tuple.getValueNode();
            }
        }
        return null;
    }
}
