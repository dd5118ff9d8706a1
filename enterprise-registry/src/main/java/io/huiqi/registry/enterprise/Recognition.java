package io.huiqi.registry.enterprise;

import io.huiqi.kit.identity.Ids;
import io.huiqi.kit.identity.Uscc;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A title or listing (认定) that a document granted.
 *
 * @param id follows from enterprise, kind, document and project: the same grant told twice is one recognition
 * @param level {@code national}, {@code provincial} or {@code city}
 * @param project the project, platform or mark that is recognised
 * @param attributes booleans, texts, and numbers as decimal strings with two decimals, by name
 */
public record Recognition(
        String id,
        String kind,
        @Nullable String level,
        @Nullable String project,
        LocalDate grantedOn,
        String documentNo,
        Map<String, Object> attributes,
        Instant recordedAt) {

    public Recognition {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    static String idOf(Uscc enterprise, String kind, String documentNo, @Nullable String project) {
        return Ids.from(enterprise.code(), kind, documentNo, Objects.requireNonNullElse(project, ""));
    }

    /** Whether two tell the same, whenever they were recorded. */
    boolean tellsTheSameAs(Recognition other) {
        return equals(new Recognition(
                other.id,
                other.kind,
                other.level,
                other.project,
                other.grantedOn,
                other.documentNo,
                other.attributes,
                recordedAt));
    }
}
