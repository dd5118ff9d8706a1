package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.LintReport.Ground;
import io.huiqi.awards.policy.LintReport.Warning;
import io.huiqi.awards.policy.Reading;
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

    /** Each once, though a value may be read several times. */
    private final Set<Problem> problems = new LinkedHashSet<>();

    private final Set<Ground> grounds = new LinkedHashSet<>();
    private final Map<String, Reading> readings = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    /** Caps by figures of the item being read, each with where the figure is named. */
    private final Map<Figure, List<Field>> caps = new LinkedHashMap<>();

    private final List<Warning> warnings = new ArrayList<>();

    void wrong(@Nullable Node node, String path, String message) {
        wrong(node, path, null, message);
    }

    void unfair(Node node, String path, String message) {
        wrong(node, path, Fairness.CLAUSE, message);
    }

    void cappedBy(Figure figure, Field named) {
        caps.computeIfAbsent(figure, first -> new ArrayList<>()).add(named);
    }

    /** The caps by figures noted since this was last called. */
    Map<Figure, List<Field>> takeCaps() {
        Map<Figure, List<Field>> taken = new LinkedHashMap<>(caps);
        caps.clear();
        return taken;
    }

    void warn(@Nullable Node node, String path, String message) {
        warnings.add(new Warning(line(node), column(node), path, message));
    }

    List<Warning> warnings() {
        return warnings;
    }

    void permit(Ground ground) {
        grounds.add(ground);
    }

    List<Ground> grounds() {
        return List.copyOf(grounds);
    }

    private void wrong(@Nullable Node node, String path, @Nullable String clause, String message) {
        problems.add(new Problem(line(node), column(node), path, clause, message));
    }

    private static int line(@Nullable Node node) {
        Mark mark = node == null ? null : node.getStartMark().orElse(null);
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private static int column(@Nullable Node node) {
        Mark mark = node == null ? null : node.getStartMark().orElse(null);
        return mark == null ? 1 : mark.getColumn() + 1;
    }

    void wrong(Problem problem) {
        problems.add(problem);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void decide(Reading reading) {
        readings.put(reading.id(), reading);
    }

    /** A reading with the value in force, noted as asked for; null if there is no such reading. */
    @Nullable
    Reading reading(String id) {
        Reading reading = readings.get(id);
        if (reading != null) {
            used.add(id);
        }
        return reading;
    }

    Set<String> readingIds() {
        return readings.keySet();
    }

    /** The readings asked for since this was last called, with the values in force. */
    Map<String, String> takeUsed() {
        Map<String, String> taken = new TreeMap<>();
        used.forEach(id -> taken.put(id, value(id)));
        used.clear();
        return taken;
    }

    private String value(String id) {
        Reading reading = readings.get(id);
        return reading == null ? "" : reading.value();
    }
}
