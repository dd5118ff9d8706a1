package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.policy.Measure;

/** Pays what a decision document says and nothing else, never more than it says. */
record ByDecisionNode(Measure measure) implements Node {

    @Override
    public void evaluate(Evaluation evaluation) {
        Decision decision = evaluation.question().decision();
        if (decision == null) {
            because(evaluation, ReasonCode.NO_FORMULA, new DecisionPhrase.NoFormula());
            return;
        }
        long paid = paidFrom(evaluation, decision);
        if (paid >= decision.fen()) {
            because(evaluation, ReasonCode.DUPLICATE, new DecisionPhrase.UsedUp(decision.documentNo(), paid));
        } else {
            long rest = decision.fen() - paid;
            evaluation.pay(
                    measure,
                    rest,
                    new DecisionPhrase.Decided(decision.documentNo(), decision.date(), rest),
                    new Mark.Decided(decision.documentNo()));
        }
    }

    private static long paidFrom(Evaluation evaluation, Decision decision) {
        long sum = 0;
        for (Paid paid : evaluation.paid()) {
            if (decision.documentNo().equals(paid.level())) {
                sum = Math.addExact(sum, paid.fen());
            }
        }
        return sum;
    }

    private void because(Evaluation evaluation, ReasonCode code, Phrase phrase) {
        evaluation.because(code, measure.id(), phrase);
    }
}
