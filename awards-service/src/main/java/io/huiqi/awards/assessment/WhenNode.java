package io.huiqi.awards.assessment;

import org.jspecify.annotations.Nullable;

/**
 * Asks a rule if a condition holds, another one if it does not, and neither while something is missing.
 *
 * @param otherwise null if nothing is due where the condition does not hold
 */
record WhenNode(
        Check condition, String clause, Node then, @Nullable Node otherwise) implements Node {

    @Override
    public void evaluate(Evaluation evaluation) {
        Finding finding = condition.ask(evaluation);
        Node next = finding.holds() ? then : otherwise;
        if (next == null || finding.truth() == Truth.UNKNOWN) {
            finding.because(evaluation, clause);
        } else {
            finding.trace(evaluation, clause);
            next.evaluate(evaluation);
        }
    }
}
