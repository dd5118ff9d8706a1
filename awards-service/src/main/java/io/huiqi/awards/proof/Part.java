package io.huiqi.awards.proof;

import io.huiqi.awards.facts.Yuan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A value somewhere in a document, read with the type that has to be there. */
record Part(String pointer, @Nullable Object value) {

    /** Reads something out of a part. */
    @FunctionalInterface
    interface Reading<T> {
        T of(Part part) throws Malformed;
    }

    Map<?, ?> object() throws Malformed {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong("an object");
    }

    Part member(String name) throws Malformed {
        Map<?, ?> map = object();
        String below = Difference.below(pointer, name);
        if (!map.containsKey(name)) {
            throw new Malformed(new Difference(below, "a value", Difference.ABSENT));
        }
        return new Part(below, map.get(name));
    }

    /** What the reading makes of a member, or null where there is none. */
    <T> @Nullable T optional(String name, Reading<T> reading) throws Malformed {
        return object().containsKey(name) ? reading.of(member(name)) : null;
    }

    <T> List<T> list(Reading<T> element) throws Malformed {
        if (!(value instanceof List<?> list)) {
            throw wrong("an array");
        }
        List<T> read = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            read.add(element.of(new Part(pointer + "/" + i, list.get(i))));
        }
        return read;
    }

    /** What the reading makes of it, or null for null. */
    <T> @Nullable T orNull(Reading<T> reading) throws Malformed {
        return value == null ? null : reading.of(this);
    }

    String text() throws Malformed {
        if (value instanceof String text) {
            return text;
        }
        throw wrong("a text");
    }

    boolean truth() throws Malformed {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw wrong("true or false");
    }

    int integer() throws Malformed {
        if (value instanceof Integer number) {
            return number;
        }
        throw wrong("a whole number");
    }

    long longInteger() throws Malformed {
        return value instanceof Long number ? number : integer();
    }

    /** Fen of an amount written in yuan with two decimals. */
    long fen() throws Malformed {
        OptionalLong fen = Yuan.parse(text());
        if (fen.isPresent()) {
            return fen.getAsLong();
        }
        throw wrong("a decimal string in yuan such as \"1500000.00\"");
    }

    LocalDate date() throws Malformed {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException e) {
            throw wrong("a date such as 2020-07-21");
        }
    }

    Malformed wrong(String expected) {
        return new Malformed(new Difference(pointer, expected, value));
    }
}
