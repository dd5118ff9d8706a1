package io.huiqi.awards.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out when a condition was asked, to be noted by whoever asked.
 *
 * @param code why nothing is due if it does not hold
 * @param clause cited in place of the item's; null for the item's
 * @param parts what it was found from, in order; empty where it was found from the facts themselves
 */
record Finding(
        Truth truth,
        ReasonCode code,
        Phrase phrase,
        @Nullable String clause,
        List<Finding> parts) {

    /** A finding from the facts themselves. */
    static Finding of(boolean holds, ReasonCode code, Phrase phrase) {
        return new Finding(holds ? Truth.TRUE : Truth.FALSE, code, phrase, null, List.of());
    }

    /** A figure is missing. */
    static Finding missing(Phrase phrase) {
        return new Finding(Truth.UNKNOWN, ReasonCode.MISSING_FIGURE, phrase, null, List.of());
    }

    boolean holds() {
        return truth == Truth.TRUE;
    }

    /** Notes what was found, each part on its own line. */
    void trace(Evaluation evaluation, String clause) {
        for (Finding part : parts) {
            part.trace(evaluation, clause);
        }
        evaluation.trace(cited(clause), phrase);
    }

    /** Notes it as the reason that nothing is due: the parts that decided it, or else itself. */
    void because(Evaluation evaluation, String clause) {
        boolean explained = false;
        for (Finding part : parts) {
            if (part.truth == truth) {
                part.because(evaluation, clause);
                explained = true;
            } else {
                part.trace(evaluation, clause);
            }
        }
        if (explained) {
            evaluation.trace(cited(clause), phrase);
        } else {
            evaluation.because(code, cited(clause), phrase);
        }
    }

    private String cited(String otherwise) {
        return clause == null ? otherwise : clause;
    }
}
