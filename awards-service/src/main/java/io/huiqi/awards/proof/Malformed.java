package io.huiqi.awards.proof;

/** Ends the reading of a document that is no proof, at the first place that shows it. */
final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient Difference difference;

    Malformed(Difference difference) {
        super(difference.pointer());
        this.difference = difference;
    }

    Difference difference() {
        return difference;
    }
}
