package io.huiqi.registry.register;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A name, or a part of one, as it is searched for: compatibility forms and case made equal (NFKC, lower case), everything
 * but letters and digits left out.
 *
 * <p>Chinese names have no words, and nearly all begin with the city, so prefixes would find little. A name is therefore
 * indexed by its pairs of neighbouring characters; a search takes its rarest-looking pair from the index and keeps the
 * names that hold the whole text.
 */
public record SearchText(String text) {

    /** The shortest text that can be searched for: one pair. */
    public static final int SHORTEST = 2;

    public static SearchText of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return new SearchText(plain.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    public boolean isSearchable() {
        return text.length() >= SHORTEST;
    }

    /** Each pair of neighbouring characters once. */
    public List<String> pairs() {
        return IntStream.range(0, text.length() - 1)
                .mapToObj(i -> text.substring(i, i + SHORTEST))
                .distinct()
                .toList();
    }

    /** The pair to look up: the first that is not in too many names, or else the first. */
    public String rarestPair(Set<String> common) {
        List<String> pairs = pairs();
        return pairs.stream().filter(pair -> !common.contains(pair)).findFirst().orElse(pairs.get(0));
    }
}
