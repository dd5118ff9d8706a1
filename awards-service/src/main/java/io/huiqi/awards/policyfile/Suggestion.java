package io.huiqi.awards.policyfile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which of the right words somebody probably meant. */
final class Suggestion {

    private static final int TOO_FAR = 3;

    private Suggestion() {}

    /** A sentence such as {@code did you mean "measure"? Right would be: figure, measure}. */
    static String among(String word, Collection<String> right) {
        String all = "right would be: " + right.stream().sorted().collect(Collectors.joining(", "));
        return nearest(word, right)
                .map(near -> "did you mean \"" + near + "\"? " + all)
                .orElse(all);
    }

    private static Optional<String> nearest(String word, Collection<String> right) {
        return right.stream()
                .filter(candidate -> distance(word, candidate) < TOO_FAR)
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    /** The Levenshtein distance: how many letters to insert, drop or change. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
