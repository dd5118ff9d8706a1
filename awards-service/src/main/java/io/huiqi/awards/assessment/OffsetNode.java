package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.policy.Combination.Offset;
import io.huiqi.awards.policy.Rounding;

/** Pays an amount less a share of what another government gave for the year. */
record OffsetNode(Offset rule, Node of, Rounding rounding) implements Node {

    @Override
    public void evaluate(Evaluation evaluation) {
        Evaluation whole = evaluation.branch();
        of.evaluate(whole);
        evaluation.takeTrace(whole);
        if (whole.lines().isEmpty() || whole.needsCorrection()) {
            evaluation.takeReasons(whole);
            return;
        }
        FigureSeries got = evaluation.facts().figure(rule.got().id());
        if (!Known.is(evaluation, rule.got(), evaluation.clause())) {
            return;
        }
        long taken = rounding.of(
                Math.max(got.fen(evaluation.year()), 0),
                rule.share().numerator(),
                rule.share().denominator());
        pay(evaluation, whole, taken);
    }

    private void pay(Evaluation evaluation, Evaluation whole, long taken) {
        long due = whole.fen() - taken;
        if (due <= 0) {
            evaluation.because(
                    ReasonCode.OFFSET,
                    evaluation.clause(),
                    new CombinationPhrase.OffsetWhole(rule.got().name(), whole.fen(), taken));
            return;
        }
        evaluation.trace(
                evaluation.clause(), new CombinationPhrase.Offset(rule.got().name(), whole.fen(), taken, due));
        Settlement.add(evaluation, Cut.to(whole.lines(), due));
    }
}
