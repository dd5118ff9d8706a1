package io.huiqi.awards.policy;

import org.jspecify.annotations.Nullable;

/**
 * A yearly figure that rules may ask for.
 *
 * @param unit what it counts; its values are hundredths of that, which for yuan is fen
 * @param carried where titles say it; null if it is reported for the year
 */
public record Figure(
        String id, Text name, Unit unit, @Nullable Carried carried) {

    /** A figure that is reported. */
    public Figure(String id, Text name, Unit unit) {
        this(id, name, unit, null);
    }
}
