package io.huiqi.awards.assessment;

/**
 * Pays what a rule comes to up to what a figure lets be paid; a figure that nobody filed matters only if something is due.
 *
 * @param clause what the cap is traced under
 */
record UpToNode(Node of, CeilingAsked ceiling, String clause) implements Node {

    @Override
    public void evaluate(Evaluation evaluation) {
        Evaluation whole = evaluation.branch();
        of.evaluate(whole);
        evaluation.takeTrace(whole);
        if (whole.lines().isEmpty() || whole.needsCorrection()) {
            evaluation.takeReasons(whole);
            return;
        }
        long most = ceiling.in(evaluation, clause);
        if (most != CeilingAsked.MISSING) {
            pay(evaluation, whole, most);
        }
    }

    private void pay(Evaluation evaluation, Evaluation whole, long most) {
        if (most == 0) {
            evaluation.because(
                    ReasonCode.CAP_REACHED, clause, new CeilingPhrase.NothingAllowed(ceiling.ceiling(), whole.fen()));
            return;
        }
        Settlement.add(
                evaluation,
                Cut.to(whole.lines(), most, (phrase, fen) -> new CeilingPhrase.UpTo(phrase, ceiling.ceiling(), fen)));
    }
}
