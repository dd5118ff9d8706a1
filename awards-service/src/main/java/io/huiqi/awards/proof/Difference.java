package io.huiqi.awards.proof;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a document is not what it has to be.
 *
 * @param pointer JSON pointer (RFC 6901)
 * @param expected what has to be there: a value, or in words; {@link #ABSENT} for nothing
 * @param found what is there; {@link #ABSENT} for nothing
 */
public record Difference(
        String pointer, @Nullable Object expected, @Nullable Object found) {

    /** Stands for a member that is not there. */
    public static final String ABSENT = "(absent)";

    /** The first difference in canonical order, members by name and elements by place; null if there is none. */
    static @Nullable Difference first(@Nullable Object expected, @Nullable Object found) {
        return first("", expected, found);
    }

    private static @Nullable Difference first(String pointer, @Nullable Object expected, @Nullable Object found) {
        if (expected instanceof Map<?, ?> wanted && found instanceof Map<?, ?> given) {
            return firstMember(pointer, wanted, given);
        }
        if (expected instanceof List<?> wanted && found instanceof List<?> given) {
            return firstElement(pointer, wanted, given);
        }
        return same(expected, found) ? null : new Difference(pointer, expected, found);
    }

    /** A whole number is the same however wide a reader made it. */
    private static boolean same(@Nullable Object expected, @Nullable Object found) {
        if (expected instanceof Long wanted && found instanceof Integer given) {
            return wanted == given.longValue();
        }
        return Objects.equals(expected, found);
    }

    private static @Nullable Difference firstMember(String pointer, Map<?, ?> wanted, Map<?, ?> given) {
        SortedSet<String> names = new TreeSet<>();
        wanted.keySet().forEach(name -> names.add((String) name));
        given.keySet().forEach(name -> names.add((String) name));
        for (String name : names) {
            Difference difference = first(below(pointer, name), member(wanted, name), member(given, name));
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private static @Nullable Object member(Map<?, ?> map, String name) {
        return map.containsKey(name) ? map.get(name) : ABSENT;
    }

    private static @Nullable Difference firstElement(String pointer, List<?> wanted, List<?> given) {
        for (int i = 0; i < Math.max(wanted.size(), given.size()); i++) {
            Difference difference = first(
                    pointer + "/" + i,
                    i < wanted.size() ? wanted.get(i) : ABSENT,
                    i < given.size() ? given.get(i) : ABSENT);
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    /** The pointer of a member. */
    static String below(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
