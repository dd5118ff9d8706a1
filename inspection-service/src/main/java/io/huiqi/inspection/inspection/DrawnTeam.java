package io.huiqi.inspection.inspection;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which officers may make a visit: those the lots gave for it, or anybody where no draw is known.
 *
 * @param certificates of the drawn officers who did not step back; null for anybody
 */
public record DrawnTeam(@Nullable Set<String> certificates) {

    /** For a visit that no draw kept here is about. */
    public static final DrawnTeam ANYBODY = new DrawnTeam(null);

    public DrawnTeam {
        certificates = certificates == null ? null : Set.copyOf(certificates);
    }

    /** Whether all of them may; nobody named is nobody wrong. */
    public boolean admits(List<Officer> officers) {
        Set<String> drawn = certificates;
        return drawn == null || officers.stream().allMatch(officer -> drawn.contains(officer.certificateNo()));
    }
}
