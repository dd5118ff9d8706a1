package io.huiqi.inspection.plan;

import io.huiqi.inspection.inspection.Officer;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The order in which lots are drawn, {@code huiqi-draw-1}, {@code -2} or {@code -3}: each candidate's lot is a SHA-256 over the drawing key and its
 * name, and the lowest lot comes first; the order of a list has therefore no influence.
 */
final class Lots {

    /** Draws so many of the list. */
    static final String PLAIN = "huiqi-draw-1";

    /** Draws a share of each risk class. */
    static final String BY_RISK = "huiqi-draw-2";

    /** Draws either of both, and officers by their numbers in the list, which everybody may know. */
    static final String BY_NUMBER = "huiqi-draw-3";

    private static final String SEPARATOR = "|";

    private final String key;
    private final boolean numbered;

    /** Of a seed and a salt, each 64 hexadecimal digits in lower case. */
    Lots(String algorithm, String seed, String salt) {
        this.key = Digests.sha256(text(algorithm, seed, salt));
        this.numbered = algorithm.equals(BY_NUMBER);
    }

    /** All enterprises in the drawn order. */
    List<String> enterprises(List<String> candidates) {
        return sorted(candidates, code -> lot("enterprise", code));
    }

    /** All officers in the order drawn for one enterprise; the first of the list has the number 1. */
    List<Officer> officers(String enterprise, List<Officer> list) {
        List<Integer> places = IntStream.range(0, list.size()).boxed().toList();
        return sorted(places, place -> lot("officer", enterprise, nameOf(place, list))).stream()
                .map(list::get)
                .toList();
    }

    private String nameOf(int place, List<Officer> list) {
        return numbered ? String.valueOf(place + 1) : list.get(place).certificateNo();
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
