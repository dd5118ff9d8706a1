package io.huiqi.inspection.plan;

import io.huiqi.inspection.inspection.Officer;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The order in which lots are drawn, {@code huiqi-draw-1} or {@code -2}: each candidate's lot is a SHA-256 over the drawing key and its
 * name, and the lowest lot comes first; the order of a list has therefore no influence.
 */
final class Lots {

    /** Draws so many of the list. */
    static final String PLAIN = "huiqi-draw-1";

    /** Draws a share of each risk class. */
    static final String BY_RISK = "huiqi-draw-2";

    private static final String SEPARATOR = "|";

    private final String key;

    /** Of a seed and a salt, each 64 hexadecimal digits in lower case. */
    Lots(String algorithm, String seed, String salt) {
        this.key = Digests.sha256(text(algorithm, seed, salt));
    }

    /** All enterprises in the drawn order. */
    List<String> enterprises(List<String> candidates) {
        return sorted(candidates, code -> lot("enterprise", code));
    }

    /** All officers in the order drawn for one enterprise. */
    List<Officer> officers(String enterprise, List<Officer> candidates) {
        return sorted(candidates, officer -> lot("officer", enterprise, officer.certificateNo()));
    }

    private String lot(String... parts) {
        return Digests.sha256(text(key, text(parts)));
    }

    private static <T> List<T> sorted(List<T> candidates, Function<T, String> lot) {
        record Ticket<T>(T candidate, String lot) {}
        return candidates.stream()
                .map(candidate -> new Ticket<>(candidate, lot.apply(candidate)))
                .sorted(Comparator.comparing(Ticket::lot))
                .map(Ticket::candidate)
                .toList();
    }

    private static String text(String... parts) {
        return String.join(SEPARATOR, parts);
    }
}
