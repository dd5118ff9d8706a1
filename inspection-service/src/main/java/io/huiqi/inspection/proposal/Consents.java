package io.huiqi.inspection.proposal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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

    /** These consents and one more. */
    public Consents with(Consent consent) {
        return new Consents(Stream.concat(given.stream(), Stream.of(consent)).toList());
    }

    /** The same with every consent of a role that still stood taken back. */
    public Consents revoked(ConsentRole role, Instant at) {
        return new Consents(given.stream()
                .map(consent -> consent.standsFor(role) ? consent.revoked(at) : consent)
                .toList());
    }

    /** The roles with a standing consent that would not be dated before a start. */
    public List<ConsentRole> lapsing(Instant start) {
        return given.stream()
                .filter(consent -> consent.lapsesWith(start))
                .map(Consent::role)
                .distinct()
                .toList();
    }

    /** The same with every such consent taken back, for another is to be given. */
    public Consents lapsed(Instant start, Instant at) {
        return new Consents(given.stream()
                .map(consent -> consent.lapsesWith(start) ? consent.revoked(at) : consent)
                .toList());
    }

    /** Whether a consent of a role stands: given and not taken back. */
    public boolean stand(ConsentRole role) {
        return given.stream().anyMatch(consent -> consent.standsFor(role));
    }

    private List<Consent> counting(ConsentRole role, GovernmentLevel departmentLevel, Instant start) {
        return given.stream()
                .filter(consent -> consent.role() == role && consent.countsFor(departmentLevel, start))
                .toList();
    }
}
