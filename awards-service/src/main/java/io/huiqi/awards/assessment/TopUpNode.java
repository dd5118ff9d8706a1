package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Combination.TopUp;

/** Pays what an amount is above what was paid before; the earlier lines count as paid first. */
record TopUpNode(TopUp rule, Node to) implements Node {

    @Override
    public void evaluate(Evaluation evaluation) {
        Evaluation whole = evaluation.unpaidBranch(evaluation.year());
        to.evaluate(whole);
        evaluation.takeTrace(whole);
        if (whole.lines().isEmpty() || whole.needsCorrection()) {
            evaluation.takeReasons(whole);
            return;
        }
        long paid = PaidSums.of(evaluation, rule.paid(), rule.over());
        long due = whole.fen() - paid;
        if (due <= 0) {
            evaluation.because(
                    ReasonCode.ALREADY_AWARDED, evaluation.clause(), new CombinationPhrase.NothingAbove(paid));
            return;
        }
        evaluation.trace(evaluation.clause(), new CombinationPhrase.ToppedUp(whole.fen(), paid, due));
        Settlement.add(evaluation, Cut.to(whole.lines(), due));
    }
}
