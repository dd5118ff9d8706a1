package io.huiqi.inspection.web;

import biweekly.component.VEvent;
import biweekly.property.Status;
import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.Words;
import java.util.Date;

/**
 * A visit as an entry of the calendar file: it keeps its identity, and its sequence grows with each change.
 *
 * @param name of the enterprise; empty while it is not known
 */
record VisitEntry(Inspection inspection, String name, CalendarTexts texts) {

    VEvent entry() {
        Proposal proposal = inspection.proposal();
        Date changed = Date.from(inspection.lastChangedAt());
        VEvent entry = new VEvent();
        entry.setUid("visit-" + inspection.id() + "@inspections.huiqi.io");
        entry.setDateTimeStamp(changed);
        entry.setLastModified(changed);
        entry.setSequence(Math.toIntExact(inspection.sequence()));
        entry.setDateStart(Date.from(proposal.visit().start()));
        entry.setDateEnd(Date.from(proposal.visit().end()));
        entry.setSummary(texts.visit() + proposal.department().name());
        entry.setDescription(texts.enterprise() + (inspection.enterprise() + " " + name).strip() + "\n"
                + texts.standing() + texts.status(inspection.status()));
        entry.addCategories(Words.of(proposal.kind()), Words.of(proposal.category()));
        entry.setStatus(status());
        entry.setTransparency(!isCertain());
        return entry;
    }

    private Status status() {
        return switch (inspection.status()) {
            case AWAITING_CONSENT -> Status.tentative();
            case DENIED, WITHDRAWN -> Status.cancelled();
            case ALLOWED, RUNNING, OVERRUN, FINISHED -> Status.confirmed();
        };
    }

    private boolean isCertain() {
        return status().isConfirmed();
    }
}
