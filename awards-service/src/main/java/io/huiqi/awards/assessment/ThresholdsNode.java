package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Rule.Level;
import io.huiqi.awards.policy.Rule.Thresholds;
import io.huiqi.awards.policy.Rule.Together;
import java.util.List;

/** Pays each level that a figure reaches for the first time. */
record ThresholdsNode(Thresholds rule) implements Node {

    @Override
    public void evaluate(Evaluation evaluation) {
        Standing standing = Standing.find(evaluation, rule.measure(), rule.figure(), rule.history());
        if (standing == null) {
            return;
        }
        int highestDue = highestDue(standing);
        if (highestDue < 0) {
            explain(evaluation, standing);
        } else if (!standing.noteMissingHistory(evaluation, rule.measure(), rule.figure(), rule.history())) {
            pay(evaluation, standing, highestDue);
        }
    }

    private int highestDue(Standing standing) {
        List<Level> levels = rule.levels();
        for (int i = levels.size() - 1; i >= 0; i--) {
            if (isDue(standing, levels.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isDue(Standing standing, Level level) {
        return !standing.paid().isWholeYear()
                && standing.paid().upTo() < level.at()
                && standing.isFirstReached(rule.boundary(), level.at());
    }

    private void pay(Evaluation evaluation, Standing standing, int highestDue) {
        int lowest = rule.together() == Together.HIGHEST ? highestDue : 0;
        for (int i = lowest; i <= highestDue; i++) {
            Level level = rule.levels().get(i);
            if (isDue(standing, level)) {
                evaluation.pay(
                        rule.measure(),
                        level.pays(),
                        new LevelPhrase.LevelPaid(rule.figure(), level.at(), level.pays()),
                        new Mark.Reached(level.at()));
            }
        }
    }

    private void explain(Evaluation evaluation, Standing standing) {
        int reached = reached(standing.current());
        if (standing.paid().isThisYear()) {
            because(evaluation, ReasonCode.DUPLICATE, new LevelPhrase.PaidForYear(evaluation.year()));
            return;
        }
        if (reached > 0) {
            explainReached(
                    evaluation,
                    standing,
                    rule.levels().get(reached - 1).at(),
                    reached == rule.levels().size());
        }
        if (reached < rule.levels().size()) {
            long next = rule.levels().get(reached).at();
            because(
                    evaluation,
                    ReasonCode.BELOW_THRESHOLD,
                    new FigurePhrase.NotReached(rule.figure(), evaluation.year(), next, rule.boundary()));
        }
    }

    private void explainReached(Evaluation evaluation, Standing standing, long highest, boolean isLast) {
        if (standing.isFirstReached(rule.boundary(), highest)) {
            because(
                    evaluation,
                    ReasonCode.ALREADY_AWARDED,
                    new LevelPhrase.PaidBefore(
                            standing.paid().upTo(), rule.figure().unit()));
        } else if (isLast || standing.looksFirstReached(rule.boundary(), highest)) {
            because(
                    evaluation,
                    ReasonCode.NOT_FIRST,
                    new LevelPhrase.ReachedBefore(rule.figure(), highest, standing.priorYear()));
        }
    }

    private int reached(long current) {
        int reached = 0;
        while (reached < rule.levels().size()
                && rule.boundary().reached(current, rule.levels().get(reached).at())) {
            reached++;
        }
        return reached;
    }

    private void because(Evaluation evaluation, ReasonCode code, Phrase phrase) {
        evaluation.because(code, rule.measure().id(), phrase);
    }
}
