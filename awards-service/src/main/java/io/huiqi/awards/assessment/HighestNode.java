package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Combination.Over;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pays the part that pays most, less what the year already paid for any of them. */
record HighestNode(List<Node> parts, Set<String> measures) implements Node {

    @Override
    public void evaluate(Evaluation evaluation) {
        List<Evaluation> tried = new ArrayList<>(parts.size());
        boolean unclear = false;
        for (Node part : parts) {
            Evaluation branch = evaluation.branch();
            part.evaluate(branch);
            evaluation.takeTrace(branch);
            tried.add(branch);
            unclear |= branch.needsCorrection();
        }
        Evaluation best = best(tried);
        if (unclear || best == null) {
            tried.forEach(evaluation::takeReasons);
        } else {
            pay(evaluation, best);
        }
    }

    private static @Nullable Evaluation best(List<Evaluation> tried) {
        Evaluation best = null;
        for (Evaluation branch : tried) {
            if (!branch.lines().isEmpty() && (best == null || branch.fen() > best.fen())) {
                best = branch;
            }
        }
        return best;
    }

    private void pay(Evaluation evaluation, Evaluation best) {
        long paid = PaidSums.of(evaluation, measures, Over.YEAR);
        long due = best.fen() - paid;
        if (due <= 0) {
            evaluation.because(
                    ReasonCode.ALREADY_AWARDED, evaluation.clause(), new CombinationPhrase.NothingAbove(paid));
            return;
        }
        evaluation.trace(evaluation.clause(), new CombinationPhrase.Highest(parts.size(), best.fen(), due));
        Settlement.add(evaluation, Cut.to(best.lines(), due));
    }
}
