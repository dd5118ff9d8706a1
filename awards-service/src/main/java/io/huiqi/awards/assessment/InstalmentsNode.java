package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Combination.Instalments;
import io.huiqi.awards.policy.Combination.Over;
import io.huiqi.awards.policy.Rounding;
import java.util.List;
import java.util.Set;

/** Pays an amount in parts: all that is due up to the year, less what was paid of it. */
record InstalmentsNode(
        Instalments rule, SinceFinder since, Node of, List<List<Node>> milestones, List<Node> sooner, Rounding rounding)
        implements Node {

    @Override
    public void evaluate(Evaluation evaluation) {
        int first = since.firstYear(evaluation);
        if (first == SinceFinder.NONE) {
            return;
        }
        int eventYear = rule.since().isYearAfter() ? first - 1 : first;
        Evaluation whole = evaluation.unpaidBranch(eventYear);
        of.evaluate(whole);
        evaluation.takeTrace(whole);
        if (whole.lines().isEmpty() || whole.needsCorrection()) {
            evaluation.takeReasons(whole);
            return;
        }
        int due = due(evaluation, evaluation.year() - first + 1);
        if (due >= 0) {
            pay(evaluation, whole.fen(), due);
        }
    }

    /** How many instalments are due, or -1 after noting that this cannot be told. */
    private int due(Evaluation evaluation, int years) {
        int count = rule.plan().size();
        if (!sooner.isEmpty() && years > 0) {
            Evaluation asked = ask(evaluation, sooner);
            if (asked.needsCorrection()) {
                evaluation.takeReasons(asked);
                return -1;
            }
            if (!asked.hasReasons()) {
                evaluation.trace(rule.measure().id(), new TimePhrase.AllAtOnce());
                return count;
            }
        }
        return dueByMilestones(evaluation, Math.min(years, count));
    }

    private int dueByMilestones(Evaluation evaluation, int byTime) {
        for (int i = 0; i < byTime; i++) {
            Evaluation asked = ask(evaluation, milestones.get(i));
            if (asked.needsCorrection()) {
                evaluation.takeReasons(asked);
                return -1;
            }
            if (asked.hasReasons()) {
                return i;
            }
        }
        return Math.max(byTime, 0);
    }

    private static Evaluation ask(Evaluation evaluation, List<Node> conditions) {
        Evaluation asked = evaluation.branch();
        conditions.forEach(condition -> condition.evaluate(asked));
        evaluation.takeTrace(asked);
        return asked;
    }

    private void pay(Evaluation evaluation, long whole, int count) {
        long share = 0;
        for (int i = 0; i < count; i++) {
            share = Math.addExact(share, rule.plan().get(i).share());
        }
        long upToNow = share == rule.whole() ? whole : rounding.of(whole, share, rule.whole());
        long paid = PaidSums.of(evaluation, Set.of(rule.measure().id()), Over.LIFE);
        long due = upToNow - paid;
        if (due > 0) {
            evaluation.pay(
                    rule.measure(),
                    due,
                    new TimePhrase.InstalmentPaid(count, rule.plan().size(), whole, paid, due),
                    new Mark.Settled());
        } else {
            explain(evaluation, paid, count);
        }
    }

    private void explain(Evaluation evaluation, long paid, int count) {
        if (Known.isPaidForYear(evaluation, rule.measure())) {
            return;
        }
        boolean isOver = count == rule.plan().size();
        evaluation.because(
                isOver ? ReasonCode.ALREADY_AWARDED : ReasonCode.NOT_YET_DUE,
                rule.measure().id(),
                new TimePhrase.NoInstalment(count, rule.plan().size(), paid));
    }
}
