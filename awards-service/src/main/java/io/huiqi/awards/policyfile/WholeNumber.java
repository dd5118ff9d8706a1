package io.huiqi.awards.policyfile;

/** Reads whole numbers. */
final class WholeNumber {

    private WholeNumber() {}

    /** A whole number from 1 to {@code most}. */
    static int of(Field field, int most) {
        return of(field, 1, most);
    }

    static int of(Field field, int least, int most) {
        String written = field.text();
        if (written.matches("[0-9]{1,6}")) {
            int count = Integer.parseInt(written);
            if (count >= least && count <= most) {
                return count;
            }
        }
        field.wrong("expected a whole number from " + least + " to " + most);
        return least;
    }
}
