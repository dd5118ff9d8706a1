package io.huiqi.registry.enterprise;

import java.util.Set;

/**
 * Which revisions the caller accepts to change (the {@code If-Match} of HTTP).
 *
 * @param anything whether even nothing may be there
 * @param any whether every existing revision will do
 * @param revisions the ones that will do otherwise
 */
public record Precondition(boolean anything, boolean any, Set<Long> revisions) {

    public static final Precondition NONE = new Precondition(true, true, Set.of());
    public static final Precondition EXISTS = new Precondition(false, true, Set.of());

    public Precondition {
        revisions = Set.copyOf(revisions);
    }

    /** Holds only on one of these revisions; on none at all if the set is empty. */
    public static Precondition oneOf(Set<Long> revisions) {
        return new Precondition(false, false, revisions);
    }

    /**
     * Whether a change may be made.
     *
     * @param revision the one in force; 0 when there is nothing yet
     */
    public boolean holdsOn(long revision) {
        return anything || (revision > 0 && (any || revisions.contains(revision)));
    }
}
