package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Reading;
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
        Reading reading = field.findings().reading(id.getValue());
        if (reading == null) {
            field.findings()
                    .wrong(
                            id,
                            field.path(),
                            "no reading \"" + id.getValue() + "\"; "
                                    + Suggestion.among(
                                            id.getValue(), field.findings().readingIds()));
            return new Field(null, field.path(), field.findings());
        }
        return mapping.getValue().size() == 1 ? itself(field, reading.value()) : chosen(field, mapping, reading);
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

    /** What stands beside the value in force, which may itself depend on another reading. */
    private static Field chosen(Field field, MappingNode mapping, Reading reading) {
        checkOptions(field, mapping, reading);
        Node node = valueOf(mapping, reading.value());
        if (node == null) {
            field.wrong("says nothing for \"" + reading.value() + "\", the value of reading " + reading.id());
        }
        return resolve(new Field(node, field.path(), field.findings()));
    }

    /** Notes what stands beside words that are no options: it would never count, whatever the reading. */
    private static void checkOptions(Field field, MappingNode mapping, Reading reading) {
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key
                    && !key.getValue().equals(REFERENCE)
                    && !reading.options().contains(key.getValue())) {
                field.findings()
                        .wrong(
                                key,
                                field.path(),
                                "\"" + key.getValue() + "\" is no option of reading " + reading.id() + "; "
                                        + Suggestion.among(key.getValue(), reading.options()));
            }
        }
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
