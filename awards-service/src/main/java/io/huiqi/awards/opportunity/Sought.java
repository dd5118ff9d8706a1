package io.huiqi.awards.opportunity;

import io.huiqi.awards.policy.Figure;

/**
 * A figure of which another number could bring more.
 *
 * @param isLessBetter whether a greater number never brings more, instead of never less
 * @param least below it a number means something else, such as 0 among ranks; in hundredths of its unit
 * @param grain numbers between the multiples of it mean nothing, likewise in hundredths
 */
record Sought(Figure figure, boolean isLessBetter, long least, long grain) {

    private static final long ONE = 100;

    static Sought more(Figure figure) {
        return new Sought(figure, false, 0, 1);
    }

    static Sought less(Figure figure) {
        return new Sought(figure, true, 0, 1);
    }

    /** A whole number of which 1 is the best. */
    static Sought lowWhole(Figure figure) {
        return new Sought(figure, true, ONE, ONE);
    }
}
