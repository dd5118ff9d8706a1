package io.huiqi.inspection.proposal;

import java.time.Instant;
import java.util.List;

/** The consents a proposal brings along; a renewed consent may stand beside the revoked one it replaces. */
public record Consents(List<Consent> given) {

    public Consents {
        given = List.copyOf(given);
    }

    /** Whether anybody in this role has consented, validly or not. */
    public boolean include(ConsentRole role) {
        return given.stream().anyMatch(consent -> consent.role() == role);
    }

    /** Whether both roles have consented validly before {@code start}, at the department's level, by two different persons. */
    public boolean suffice(GovernmentLevel departmentLevel, Instant start) {
        return counting(ConsentRole.DEPARTMENT_HEAD, departmentLevel, start).stream()
                .anyMatch(head -> counting(ConsentRole.GOVERNMENT_LEADER, departmentLevel, start).stream()
                        .anyMatch(head::givenByAnotherPersonThan));
    }

    private List<Consent> counting(ConsentRole role, GovernmentLevel departmentLevel, Instant start) {
        return given.stream()
                .filter(consent -> consent.role() == role && consent.countsFor(departmentLevel, start))
                .toList();
    }
}
