package io.huiqi.registry.vocabulary;

/** Something else that may be said of a recognition, such as that it uses 5G. */
public record Attribute(String name, String zh, Type type) {

    /** The JSON type of the value. */
    public enum Type {
        /** {@code true} or {@code false}. */
        FLAG,
        /** A text of at most 200 characters. */
        TEXT,
        /** An ISO 8601 date. */
        DATE,
        /** A number with at most two decimals, as a decimal string. */
        NUMBER
    }
}
