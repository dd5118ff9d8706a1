package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Boundary;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Rule.EntryYear;
import io.huiqi.awards.policy.Rule.Steps;

/** Pays each further multiple of an amount that a figure reaches for the first time. */
record StepsNode(Steps rule) implements Node {

    @Override
    public void evaluate(Evaluation evaluation) {
        Standing standing = Standing.find(evaluation, rule.measure(), rule.figure(), rule.history());
        if (standing == null) {
            return;
        }
        long to = multiples(standing.current());
        long from = Math.max(Math.max(entry(), multiples(standing.prior())), paid(standing));
        if (to <= from || standing.paid().isWholeYear()) {
            explain(evaluation, standing, to);
        } else if (entersTooLate(standing)) {
            because(evaluation, ReasonCode.ENTRY_YEAR, new LevelPhrase.EntryThisYear(figure(), rule.entry()));
        } else if (!standing.noteMissingHistory(evaluation, rule.measure(), rule.figure(), rule.history())) {
            pay(evaluation, from, to);
        }
    }

    private void pay(Evaluation evaluation, long from, long to) {
        long count = to - from - exceptedBetween(from, to);
        long fromFen = from * rule.every();
        long toFen = to * rule.every();
        if (count == 0) {
            evaluation.trace(rule.measure().id(), new LevelPhrase.PaidElsewhere(fromFen, toFen, figure().unit()));
            return;
        }
        evaluation.pay(
                rule.measure(),
                Math.multiplyExact(count, rule.pays()),
                new LevelPhrase.StepsPaid(figure(), fromFen, toFen, count, rule.pays()),
                new Mark.Reached(toFen));
    }

    private void explain(Evaluation evaluation, Standing standing, long to) {
        if (standing.paid().isThisYear()) {
            because(evaluation, ReasonCode.DUPLICATE, new LevelPhrase.PaidForYear(evaluation.year()));
            return;
        }
        if (to > entry() && to > multiples(standing.prior())) {
            because(
                    evaluation,
                    ReasonCode.ALREADY_AWARDED,
                    new LevelPhrase.PaidBefore(standing.paid().upTo(), figure().unit()));
        } else if (to > entry() && standing.looksFirstReached(rule.boundary(), to * rule.every())) {
            because(
                    evaluation,
                    ReasonCode.NOT_FIRST,
                    new LevelPhrase.ReachedBefore(figure(), to * rule.every(), standing.priorYear()));
        }
        long next = (Math.max(to, entry()) + 1) * rule.every();
        because(
                evaluation,
                ReasonCode.BELOW_THRESHOLD,
                new FigurePhrase.NotReached(figure(), evaluation.year(), next, rule.boundary()));
    }

    private boolean entersTooLate(Standing standing) {
        return rule.entryYear() == EntryYear.EARLIER_YEAR_NEEDED
                && multiples(standing.prior()) < entry()
                && paid(standing) < entry();
    }

    private int exceptedBetween(long from, long to) {
        int excepted = 0;
        for (long level : rule.except()) {
            if (level > from * rule.every() && level <= to * rule.every()) {
                excepted++;
            }
        }
        return excepted;
    }

    private long multiples(long fen) {
        return rule.boundary().multiplesReached(fen, rule.every());
    }

    private long entry() {
        return rule.entry() / rule.every();
    }

    /** A level that was paid was reached, whatever the boundary says about the exact number today. */
    private long paid(Standing standing) {
        return Boundary.INCLUSIVE.multiplesReached(standing.paid().upTo(), rule.every());
    }

    private Figure figure() {
        return rule.figure();
    }

    private void because(Evaluation evaluation, ReasonCode code, Phrase phrase) {
        evaluation.because(code, rule.measure().id(), phrase);
    }
}
