package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.policy.Combination.Counted;
import io.huiqi.awards.policy.Combination.Over;
import java.util.List;
import java.util.Set;

/** Adds up what was paid before, in fen, under whichever version of the policy it was. */
final class PaidSums {

    private PaidSums() {}

    /** Payments of the item under some measures, and all payments of some items. */
    static long of(Evaluation evaluation, Counted counted, Over over) {
        long sum = of(evaluation, counted.measures(), over);
        for (String item : counted.items()) {
            sum = Math.addExact(sum, ofAll(evaluation.paid(item), evaluation.year(), over));
        }
        return sum;
    }

    /** Payments of the item under some measures. */
    static long of(Evaluation evaluation, Set<String> measures, Over over) {
        long sum = 0;
        for (Paid paid : evaluation.paid()) {
            if (counts(paid, evaluation.year(), over) && isUnder(paid, measures)) {
                sum = Math.addExact(sum, paid.fen());
            }
        }
        return sum;
    }

    private static long ofAll(List<Paid> payments, int year, Over over) {
        long sum = 0;
        for (Paid paid : payments) {
            if (counts(paid, year, over)) {
                sum = Math.addExact(sum, paid.fen());
            }
        }
        return sum;
    }

    /** A payment of a whole item is under each of its measures. */
    private static boolean isUnder(Paid paid, Set<String> measures) {
        return !measures.isEmpty() && (paid.measure() == null || measures.contains(paid.measure()));
    }

    private static boolean counts(Paid paid, int year, Over over) {
        return switch (over) {
            case YEAR -> paid.year() == year;
            case LIFE -> true;
        };
    }
}
