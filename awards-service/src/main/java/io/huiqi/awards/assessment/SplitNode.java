package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Combination.Split;

/** Shares each line out between payers, between payees, or both. */
record SplitNode(Split rule, Node of) implements Node {

    @Override
    public void evaluate(Evaluation evaluation) {
        Evaluation whole = evaluation.branch();
        of.evaluate(whole);
        evaluation.takeTrace(whole);
        evaluation.takeReasons(whole);
        Settlement.share(whole, rule.payers(), Share.Role.PAYER);
        Settlement.share(whole, rule.payees(), Share.Role.PAYEE);
        Settlement.traceShares(evaluation, whole.lines());
        Settlement.add(evaluation, whole.lines());
    }
}
