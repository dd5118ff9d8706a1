package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.LintReport.Ground;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** What was found so far while reading one file: problems, the readings in force, and which of them were asked for. */
final class Findings {

    private final List<Problem> problems = new ArrayList<>();
    private final List<Ground> grounds = new ArrayList<>();
    private final Map<String, String> readings = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    void wrong(@Nullable Node node, String path, String message) {
        wrong(node, path, null, message);
    }

    void unfair(Node node, String path, String message) {
        wrong(node, path, Fairness.CLAUSE, message);
    }

    void permit(Ground ground) {
        grounds.add(ground);
    }

    List<Ground> grounds() {
        return grounds;
    }

    private void wrong(@Nullable Node node, String path, @Nullable String clause, String message) {
        Mark mark = node == null ? null : node.getStartMark().orElse(null);
        int line = mark == null ? 1 : mark.getLine() + 1;
        int column = mark == null ? 1 : mark.getColumn() + 1;
        problems.add(new Problem(line, column, path, clause, message));
    }

    void wrong(Problem problem) {
        problems.add(problem);
    }

    List<Problem> problems() {
        return problems;
    }

    void decide(String reading, String value) {
        readings.put(reading, value);
    }

    /** The value of a reading in force, noted as asked for; null if there is no such reading. */
    @Nullable
    String reading(String id) {
        String value = readings.get(id);
        if (value != null) {
            used.add(id);
        }
        return value;
    }

    Set<String> readingIds() {
        return readings.keySet();
    }

    /** The readings asked for since this was last called, with the values in force. */
    Map<String, String> takeUsed() {
        Map<String, String> taken = new TreeMap<>();
        used.forEach(id -> taken.put(id, readings.getOrDefault(id, "")));
        used.clear();
        return taken;
    }
}
