package io.huiqi.inspection.proposal;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One person's agreement to one visit; {@code level} is the level of government the person serves. */
public record Consent(
        ConsentRole role,
        String person,
        GovernmentLevel level,
        Instant at,
        @Nullable Instant revokedAt) {

    public Consent {
        person = person.strip();
    }

    /** Whether it counts for a department of the given level and a visit that begins at {@code start}. */
    public boolean countsFor(GovernmentLevel departmentLevel, Instant start) {
        return level == departmentLevel && at.isBefore(start) && revokedAt == null;
    }

    boolean lapsesWith(Instant start) {
        return revokedAt == null && !at.isBefore(start);
    }

    boolean standsFor(ConsentRole asked) {
        return role == asked && revokedAt == null;
    }

    Consent revoked(Instant when) {
        return new Consent(role, person, level, at, when);
    }

    /** Spaces, case and width of letters make nobody another person. */
    boolean givenByAnotherPersonThan(Consent other) {
        return !normalised(person).equals(normalised(other.person));
    }

    private static String normalised(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}
