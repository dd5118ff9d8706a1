package io.huiqi.awards.facts;

import java.time.LocalDate;
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
 */
public record Recognition(
        @Nullable String id,
        String kind,
        @Nullable String level,
        @Nullable String project,
        LocalDate grantedOn,
        Set<String> flags) {

    public Recognition {
        flags = Set.copyOf(flags);
    }
}
