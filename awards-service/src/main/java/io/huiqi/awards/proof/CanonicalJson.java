package io.huiqi.awards.proof;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write a proof as bytes (RFC 8785): members sorted by the UTF-16 units of their names, no white space,
 * only what must be escaped is. Proofs have no numbers but whole ones, so the canonical form of other numbers is not
 * needed and refused.
 */
final class CanonicalJson {

    private static final long GREATEST_EXACT = (1L << 53) - 1;
    private static final char FIRST_PRINTABLE = ' ';
    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /**
     * The canonical text of a value made of maps, lists, texts, whole numbers, truth values and nulls.
     *
     * @throws IllegalArgumentException for anything else
     */
    static String of(@Nullable Object value) {
        CanonicalJson json = new CanonicalJson();
        json.write(value);
        return json.out.toString();
    }

    private void write(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Integer || value instanceof Long) {
            number(((Number) value).longValue());
        } else if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else {
            throw new IllegalArgumentException("no proof contains " + value.getClass());
        }
    }

    private void number(long value) {
        if (value > GREATEST_EXACT || value < -GREATEST_EXACT) {
            throw new IllegalArgumentException("no proof contains a number as great as " + value);
        }
        out.append(value);
    }

    private void list(List<?> list) {
        out.append('[');
        Iterator<?> rest = list.iterator();
        while (rest.hasNext()) {
            write(rest.next());
            out.append(rest.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private void object(Map<?, ?> map) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> sorted.put((String) name, value));
        out.append('{');
        Iterator<Map.Entry<String, @Nullable Object>> rest = sorted.entrySet().iterator();
        while (rest.hasNext()) {
            Map.Entry<String, @Nullable Object> entry = rest.next();
            text(entry.getKey());
            out.append(':');
            write(entry.getValue());
            out.append(rest.hasNext() ? "," : "");
        }
        out.append('}');
    }

    /** Half a character has no bytes of its own, so that another text would have the same signature. */
    private void text(String text) {
        if (text.codePoints().anyMatch(CanonicalJson::isHalf)) {
            throw new IllegalArgumentException("no proof contains half a character");
        }
        out.append('"');
        text.chars().forEach(unit -> character((char) unit));
        out.append('"');
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private void character(char unit) {
        switch (unit) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append(unit < FIRST_PRINTABLE ? String.format("\\u%04x", (int) unit) : unit);
        }
    }
}
