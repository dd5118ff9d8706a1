package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.policy.Formula.Once;
import io.huiqi.awards.policy.Measure;
import org.jspecify.annotations.Nullable;

/** Pays what a formula comes to, unless the measure was paid before; what does not fit is never paid. */
record AmountNode(Measure measure, Once once, Amount amount) implements Node {

    @Override
    public void evaluate(Evaluation evaluation) {
        Paid before = paidBefore(evaluation);
        if (before == null) {
            pay(evaluation);
        } else if (before.year() == evaluation.year()) {
            because(evaluation, ReasonCode.DUPLICATE, new LevelPhrase.PaidForYear(before.year()));
        } else {
            because(evaluation, ReasonCode.ALREADY_AWARDED, new AmountPhrase.PaidOnce(before.year()));
        }
    }

    private void pay(Evaluation evaluation) {
        Due due;
        try {
            due = amount.due(evaluation);
        } catch (ArithmeticException tooLarge) {
            because(evaluation, ReasonCode.OUT_OF_RANGE, new AmountPhrase.OutOfRange());
            return;
        }
        if (due == null) {
            return;
        }
        if (due.fen() == 0) {
            because(evaluation, ReasonCode.BELOW_THRESHOLD, due.phrase());
        } else {
            evaluation.pay(measure, due.fen(), due.phrase(), new Mark.Settled());
        }
    }

    private @Nullable Paid paidBefore(Evaluation evaluation) {
        Paid found = null;
        for (Paid paid : evaluation.paid()) {
            boolean counts = once == Once.EVER || paid.year() == evaluation.year();
            if (counts && paid.covers(measure.id()) && (found == null || paid.year() == evaluation.year())) {
                found = paid;
            }
        }
        return found;
    }

    private void because(Evaluation evaluation, ReasonCode code, Phrase phrase) {
        evaluation.because(code, measure.id(), phrase);
    }
}
