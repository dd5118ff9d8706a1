package io.huiqi.inspection.ledger;

import io.huiqi.events.VisitEvent;
import java.util.List;

/** What came of an attempt to change a ledger. */
public sealed interface LedgerStep {

    /** It changed, and this happened; perhaps nothing that others hear of. */
    record Taken(VisitLedger ledger, List<VisitEvent> events) implements LedgerStep {

        public Taken {
            events = List.copyOf(events);
        }
    }

    /** It knew already. */
    record Unchanged(VisitLedger ledger) implements LedgerStep {}

    /** It stays as it was, for this reason. */
    record Barred(Bar bar) implements LedgerStep {}

    /** Why an answer to a proposal is not taken; the names are stable codes. */
    enum Bar {
        UNKNOWN_JOINT_VISIT("There is no such joint visit."),
        NOT_ASKED("This inspection is not asked to join."),
        JOINT_VISIT_CLOSED("The joint visit is agreed or dissolved already."),
        ALREADY_DECLINED("This inspection has declined and takes place for itself."),
        NO_COMMON_TIME("No time suits all; nobody can join yet."),
        TIME_IS_OVER("The time proposed has begun already.");

        private final String detail;

        Bar(String detail) {
            this.detail = detail;
        }

        /** For people. */
        public String detail() {
            return detail;
        }
    }
}
