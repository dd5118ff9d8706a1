package io.huiqi.awards.sweep;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.Outcome;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.assessment.Reason;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import java.util.List;

/**
 * What an assessment came to, without the words.
 *
 * @param outcome an {@link Outcome} by code, or one of the constants
 * @param fen what is due; 0 unless payable
 * @param reasons the codes of the reasons, comma-separated
 */
record Verdict(String outcome, long fen, String reasons) {

    /** The policy has no such item. */
    static final Verdict NO_SUCH_ITEM = new Verdict("no-such-item", 0, "");

    /** The figures are so large that the sum is no number of fen. */
    static final Verdict OVERFLOW = new Verdict("overflow", 0, "");

    static Verdict of(Assessor assessor, Question question, Facts facts, Entitlements paid) {
        try {
            return of(assessor.assess(question, facts, paid));
        } catch (ArithmeticException tooLarge) {
            return OVERFLOW;
        }
    }

    static Verdict of(Assessment assessment) {
        return new Verdict(assessment.outcome().code(), assessment.fen(), codes(assessment.reasons()));
    }

    /** Whether the amount is known, be it zero. */
    static boolean hasAmount(String outcome) {
        return outcome.equals(Outcome.PAYABLE.code())
                || outcome.equals(Outcome.NOTHING_DUE.code())
                || outcome.equals(Outcome.REFUSED.code());
    }

    private static String codes(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return "";
        }
        String first = reasons.get(0).code().code();
        if (reasons.size() == 1) {
            return first;
        }
        StringBuilder codes = new StringBuilder(first);
        for (int i = 1; i < reasons.size(); i++) {
            String code = reasons.get(i).code().code();
            if (codes.indexOf(code) < 0) {
                codes.append(',').append(code);
            }
        }
        return codes.toString();
    }
}
