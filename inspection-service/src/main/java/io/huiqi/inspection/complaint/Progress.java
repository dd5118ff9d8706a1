package io.huiqi.inspection.complaint;

import io.huiqi.events.InspectionEvent;

/** What came of an attempt to move a complaint on. */
public sealed interface Progress {

    record Made(Complaint complaint, InspectionEvent event) implements Progress {}

    /** From where it stands it cannot go there. */
    record Barred(ComplaintStatus from, ComplaintStatus to) implements Progress {}
}
