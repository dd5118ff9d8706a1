package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Ceiling;
import io.huiqi.awards.policy.Combination.Schedule;
import io.huiqi.awards.policy.Rounding;
import io.huiqi.awards.policy.YearlyPay;
import org.jspecify.annotations.Nullable;

/** Pays what a schedule says for the year, counted since an event. */
record ScheduleNode(Schedule rule, SinceFinder since, Rounding rounding) implements Node {

    @Override
    public void evaluate(Evaluation evaluation) {
        if (Known.isPaidForYear(evaluation, rule.measure())) {
            return;
        }
        int first = since.firstYear(evaluation);
        if (first == SinceFinder.NONE) {
            return;
        }
        int index = evaluation.year() - first;
        if (index < 0 || index >= rule.plan().size()) {
            evaluation.because(
                    index < 0 ? ReasonCode.NOT_YET_DUE : ReasonCode.BELOW_THRESHOLD,
                    rule.measure().id(),
                    new TimePhrase.OutsideSchedule(index + 1, rule.plan().size()));
            return;
        }
        pay(evaluation, index + 1, rule.plan().get(index));
    }

    private void pay(Evaluation evaluation, int nth, YearlyPay pay) {
        if (pay instanceof YearlyPay.Amount amount) {
            pay(evaluation, nth, amount.fen());
        } else if (pay instanceof YearlyPay.Share share
                && Known.is(evaluation, share.of(), rule.measure().id())) {
            long base = evaluation.facts().figure(share.of().id()).fen(evaluation.year());
            long fen = rounding.of(
                    Math.max(base, 0), share.share().numerator(), share.share().denominator());
            upTo(evaluation, nth, Math.min(fen, share.cap().fen()), share.cap().ceiling());
        }
    }

    private void upTo(Evaluation evaluation, int nth, long fen, @Nullable Ceiling ceiling) {
        if (ceiling == null || fen == 0) {
            pay(evaluation, nth, fen);
            return;
        }
        long most = new CeilingAsked(ceiling, rounding)
                .in(evaluation, rule.measure().id());
        if (most == 0) {
            evaluation.because(
                    ReasonCode.CAP_REACHED, rule.measure().id(), new CeilingPhrase.NothingAllowed(ceiling, fen));
        } else if (most != CeilingAsked.MISSING) {
            pay(evaluation, nth, Math.min(fen, most));
        }
    }

    private void pay(Evaluation evaluation, int nth, long fen) {
        if (fen == 0) {
            evaluation.because(ReasonCode.BELOW_THRESHOLD, rule.measure().id(), new TimePhrase.NothingInYear(nth));
            return;
        }
        evaluation.pay(rule.measure(), fen, new TimePhrase.YearPaid(nth, fen), new Mark.Settled());
    }
}
