package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Combination.Exclusion;
import io.huiqi.awards.policy.Combination.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pays all parts but the measures that others exclude; the exclusions have no cycle, so the order of parts is no matter. */
record StackNode(Stack rule, List<Node> parts) implements Node {

    @Override
    public void evaluate(Evaluation evaluation) {
        Evaluation all = evaluation.branch();
        parts.forEach(part -> part.evaluate(all));
        evaluation.takeTrace(all);
        evaluation.takeReasons(all);
        Set<String> found =
                all.lines().stream().map(line -> line.measure().id()).collect(Collectors.toSet());
        List<Line> kept = new ArrayList<>(all.lines().size());
        for (Line line : all.lines()) {
            Exclusion exclusion = exclusionOf(evaluation, line.measure().id(), found);
            if (exclusion == null) {
                kept.add(line);
            } else {
                evaluation.because(
                        ReasonCode.NOT_TOGETHER,
                        line.measure().id(),
                        new CombinationPhrase.ExcludedBy(
                                line.measure().text(),
                                exclusion.with().measures(),
                                exclusion.with().items()));
            }
        }
        Settlement.add(evaluation, kept);
    }

    private @Nullable Exclusion exclusionOf(Evaluation evaluation, String measure, Set<String> found) {
        for (Exclusion exclusion : rule.exclusions()) {
            if (exclusion.measure().id().equals(measure) && applies(evaluation, exclusion, found)) {
                return exclusion;
            }
        }
        return null;
    }

    private boolean applies(Evaluation evaluation, Exclusion exclusion, Set<String> found) {
        return PaidSums.of(evaluation, exclusion.with(), exclusion.over()) > 0
                || exclusion.with().measures().stream()
                        .anyMatch(other -> found.contains(other) && exclusionOf(evaluation, other, found) == null);
    }
}
