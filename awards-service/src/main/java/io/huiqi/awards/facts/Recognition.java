package io.huiqi.awards.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A title or listing (认定) granted by a document.
 *
 * @param id the registry's id; null for one that a request only supposes
 * @param kind such as {@code well-known-trademark}
 * @param level {@code national}, {@code provincial} or {@code city}; null where the kind has no levels
 * @param project the project or mark it was granted for, if it names one
 * @param flags the attributes that are true of it, such as {@code uses5g}
 * @param numbers the attributes that are numbers, such as {@code score}, in hundredths; null where there are none
 */
public record Recognition(
        @Nullable String id,
        String kind,
        @Nullable String level,
        @Nullable String project,
        LocalDate grantedOn,
        Set<String> flags,
        @Nullable Map<String, Long> numbers) {

    public Recognition {
        flags = Set.copyOf(flags);
        numbers = numbers == null || numbers.isEmpty() ? null : Map.copyOf(numbers);
    }

    /** A title without numbers. */
    public Recognition(
            @Nullable String id,
            String kind,
            @Nullable String level,
            @Nullable String project,
            LocalDate grantedOn,
            Set<String> flags) {
        this(id, kind, level, project, grantedOn, flags, null);
    }

    /** An attribute in hundredths; null if it does not name it. */
    public @Nullable Long number(String attribute) {
        return numbers == null ? null : numbers.get(attribute);
    }
}
