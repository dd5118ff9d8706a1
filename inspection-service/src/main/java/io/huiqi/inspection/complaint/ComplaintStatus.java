package io.huiqi.inspection.complaint;

import java.util.Set;

/** Where a complaint stands; the names are part of the public interface. */
public enum ComplaintStatus {
    FILED,
    ACCEPTED,
    INVESTIGATED,
    /** 查实并处理: upheld and dealt with. */
    RESOLVED,
    /** 不予支持: not upheld. */
    DISMISSED;

    /** Where it may go next; nowhere from an end. */
    public Set<ComplaintStatus> next() {
        return switch (this) {
            case FILED -> Set.of(ACCEPTED, DISMISSED);
            case ACCEPTED -> Set.of(INVESTIGATED);
            case INVESTIGATED -> Set.of(RESOLVED, DISMISSED);
            case RESOLVED, DISMISSED -> Set.of();
        };
    }
}
