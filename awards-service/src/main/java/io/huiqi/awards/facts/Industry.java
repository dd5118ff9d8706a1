package io.huiqi.awards.facts;

import java.util.Optional;

/** The sections (门类) of GB/T 4754 that an industry code belongs to, as far as the industrial sections go. */
public final class Industry {

    private Industry() {}

    /** The section letter of {@code "C3670"}, {@code "3670"} or {@code "36"}; empty if the code does not tell. */
    public static Optional<String> sectionOf(String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        char first = code.charAt(0);
        if (first >= 'A' && first <= 'T') {
            return Optional.of(String.valueOf(first));
        }
        if (code.length() < 2 || !Character.isDigit(first) || !Character.isDigit(code.charAt(1))) {
            return Optional.empty();
        }
        return Optional.of(sectionOf(Integer.parseInt(code.substring(0, 2))));
    }

    private static String sectionOf(int division) {
        if (division <= 5) {
            return "A";
        }
        if (division <= 12) {
            return "B";
        }
        if (division <= 43) {
            return "C";
        }
        if (division <= 46) {
            return "D";
        }
        return division <= 50 ? "E" : "F-T";
    }
}
