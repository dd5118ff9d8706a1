package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.policy.Item;
import io.huiqi.awards.policy.Terms.Limit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Drops what a year's limit on projects or items has no place for. */
record LimitCheck(Item item, Limit limit) {

    void apply(Evaluation evaluation) {
        if (evaluation.lines().isEmpty()) {
            return;
        }
        switch (limit.counts()) {
            case PROJECTS -> limitProjects(evaluation);
            case ITEMS -> limitItems(evaluation);
        }
    }

    /** A line without a project is a project of its own measure, so that it counts as well. */
    private void limitProjects(Evaluation evaluation) {
        Set<String> projects = new HashSet<>();
        for (Paid paid : evaluation.paid()) {
            if (paid.year() == evaluation.year()) {
                projects.add(paid.project() == null ? "measure " + paid.measure() : "project " + paid.project());
            }
        }
        List<Line> kept = new ArrayList<>(evaluation.lines().size());
        for (Line line : evaluation.lines()) {
            String project = projectOf(line);
            if (projects.contains(project) || projects.size() < limit.perYear()) {
                projects.add(project);
                kept.add(line);
            }
        }
        if (kept.size() < evaluation.lines().size()) {
            evaluation.because(
                    ReasonCode.LIMIT_REACHED,
                    item.clause(),
                    new TermsPhrase.ProjectLimit(limit.perYear(), evaluation.year()));
            evaluation.replaceLines(kept);
        }
    }

    private static String projectOf(Line line) {
        return line.mark() instanceof Mark.Titled titled && titled.recognition().project() != null
                ? "project " + titled.recognition().project()
                : "measure " + line.measure().id();
    }

    private void limitItems(Evaluation evaluation) {
        long others = limit.among().stream()
                .filter(other -> !other.equals(item.id()))
                .filter(other -> evaluation.paid(other).stream().anyMatch(paid -> paid.year() == evaluation.year()))
                .count();
        if (others >= limit.perYear()) {
            evaluation.because(
                    ReasonCode.LIMIT_REACHED,
                    item.clause(),
                    new TermsPhrase.ItemLimit(limit.perYear(), evaluation.year()));
            evaluation.replaceLines(List.of());
        }
    }
}
