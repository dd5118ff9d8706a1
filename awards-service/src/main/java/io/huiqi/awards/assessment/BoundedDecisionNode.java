package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Formula.BoundedDecision;
import io.huiqi.awards.policy.Percent;
import org.jspecify.annotations.Nullable;

/** Pays what a decision document says if it keeps the bounds of the policy; if not, nothing, for it is void. */
final class BoundedDecisionNode implements Node {

    private final BoundedDecision rule;
    private final ByDecisionNode decided;
    private final @Nullable FigureAsked asked;
    private final long share;
    private final long denominator;

    BoundedDecisionNode(BoundedDecision rule) {
        this.rule = rule;
        this.decided = new ByDecisionNode(rule.measure());
        Figure figure = rule.of();
        Percent percent = rule.percent();
        this.asked = figure == null ? null : new FigureAsked(rule.measure(), figure);
        this.share = percent == null ? 0 : percent.numerator(percent.scale());
        this.denominator = percent == null ? 1 : Percent.denominator(percent.scale());
    }

    @Override
    public void evaluate(Evaluation evaluation) {
        Decision decision = evaluation.question().decision();
        if (decision == null || keepsBounds(evaluation, decision)) {
            decided.evaluate(evaluation);
        }
    }

    private boolean keepsBounds(Evaluation evaluation, Decision decision) {
        if (decision.fen() < rule.min() || decision.fen() > rule.max()) {
            evaluation.because(
                    ReasonCode.OUTSIDE_BOUNDS,
                    rule.measure().id(),
                    new DecisionPhrase.OutsideBounds(decision.documentNo(), decision.fen(), rule.min(), rule.max()));
            return false;
        }
        return asked == null || keepsShare(evaluation, decision, asked);
    }

    private boolean keepsShare(Evaluation evaluation, Decision decision, FigureAsked figure) {
        long value = figure.in(evaluation, evaluation.year());
        if (value == FigureAsked.MISSING) {
            return false;
        }
        if (Products.compare(decision.fen(), denominator, Math.max(value, 0), share) <= 0) {
            return true;
        }
        evaluation.because(
                ReasonCode.OUTSIDE_BOUNDS,
                rule.measure().id(),
                new DecisionPhrase.OverShare(decision.documentNo(), decision.fen(), figure.figure(), rule.percent()));
        return false;
    }
}
