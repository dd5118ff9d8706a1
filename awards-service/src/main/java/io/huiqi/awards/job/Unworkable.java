package io.huiqi.awards.job;

/** Says that a job can never be done, however often it is tried. */
public final class Unworkable extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final String why;

    public Unworkable(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }
}
