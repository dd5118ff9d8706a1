package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A policy file as a list of fields, each with its place and the words that stand there. */
final class Outline {

    private final Map<String, String> fields = new LinkedHashMap<>();

    private Outline() {}

    /** The fields in which two files differ. */
    static List<Difference> differences(String before, String after) {
        Map<String, String> old = of(before).fields;
        Map<String, String> now = of(after).fields;
        List<Difference> differences = new ArrayList<>();
        now.forEach((path, words) -> {
            if (!words.equals(old.get(path))) {
                differences.add(new Difference(path, old.get(path), words));
            }
        });
        old.forEach((path, words) -> {
            if (!now.containsKey(path)) {
                differences.add(new Difference(path, words, null));
            }
        });
        return differences;
    }

    private static Outline of(String yaml) {
        Outline outline = new Outline();
        Node root = YamlSource.compose(yaml, new Findings());
        if (root != null) {
            outline.add("", root);
        }
        return outline;
    }

    private void add(String path, Node node) {
        if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
            for (NodeTuple tuple : mapping.getValue()) {
                add(below(path, words(tuple.getKeyNode())), tuple.getValueNode());
            }
        } else if (node instanceof SequenceNode sequence && !isPlain(sequence)) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                add(below(path, Integer.toString(i)), sequence.getValue().get(i));
            }
        } else {
            fields.put(path, words(node));
        }
    }

    /** A list of words is one field: a word more is one difference. */
    private static boolean isPlain(SequenceNode sequence) {
        return sequence.getValue().stream().allMatch(ScalarNode.class::isInstance);
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    private static String words(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        if (node instanceof SequenceNode sequence) {
            return "["
                    + String.join(
                            ", ",
                            sequence.getValue().stream().map(Outline::words).toList())
                    + "]";
        }
        return "{}";
    }
}
