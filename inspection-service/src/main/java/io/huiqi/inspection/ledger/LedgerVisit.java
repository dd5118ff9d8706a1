package io.huiqi.inspection.ledger;

import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.inspection.Status;
import io.huiqi.inspection.proposal.Department;
import io.huiqi.inspection.proposal.Kind;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.rule.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An inspection as the ledger of its enterprise last heard of it.
 *
 * @param jointVisit the joint visit it is part of
 * @param sequence of its latest event; what is older changes nothing
 */
public record LedgerVisit(
        String inspection,
        Proposal proposal,
        Status status,
        Weight weight,
        @Nullable Instant startedAt,
        @Nullable String jointVisit,
        long sequence) {

    static LedgerVisit of(Inspection inspection) {
        return new LedgerVisit(
                inspection.id(),
                inspection.proposal(),
                inspection.status(),
                weigh(inspection),
                inspection.startedAt(),
                inspection.jointVisit(),
                inspection.sequence());
    }

    /** The local day it begins on. */
    public LocalDate day(ZoneId zone) {
        return proposal.visit().firstDay(zone);
    }

    public Department department() {
        return proposal.department();
    }

    /** Whether it may take place, does or did. */
    public boolean isAllowed() {
        return switch (status) {
            case ALLOWED, RUNNING, OVERRUN, FINISHED -> true;
            case AWAITING_CONSENT, DENIED, WITHDRAWN -> false;
        };
    }

    public boolean isDenied() {
        return status == Status.DENIED;
    }

    public boolean isWithdrawn() {
        return status == Status.WITHDRAWN;
    }

    public boolean isHeld() {
        return startedAt != null;
    }

    /** What counts as one visit: a joint one is one. */
    String countedAs() {
        return jointVisit == null ? inspection : jointVisit;
    }

    /** Whether it could still become part of a joint visit; {@code now} is before it. */
    boolean isOpen(Instant now) {
        boolean undecided = status == Status.AWAITING_CONSENT || status == Status.ALLOWED;
        return undecided
                && proposal.kind() == Kind.INSPECTION
                && proposal.visit().start().isAfter(now);
    }

    private static Weight weigh(Inspection inspection) {
        Kind kind = inspection.proposal().kind();
        if (kind.isNotAnInspection()) {
            return Weight.NOT_AN_INSPECTION;
        }
        boolean exempt = inspection.decision().decisive().reason() == Reason.EXEMPT;
        return kind == Kind.INSPECTION && !exempt ? Weight.COUNTED : Weight.EXEMPT;
    }

    /** Whether it counts towards the frequency; the words are part of the public interface. */
    public enum Weight {
        COUNTED,
        /** Exempt by clause 20, the investigation of a case, or an emergency. */
        EXEMPT,
        NOT_AN_INSPECTION
    }
}
