package io.huiqi.inspection.plan;

import io.huiqi.events.InspectionEvent;

/** What came of an attempt to move a plan on. */
public sealed interface PlanStep {

    /** It moved on, which others hear. */
    record Taken(Plan plan, InspectionEvent event) implements PlanStep {}

    /** The same was done before; nothing changes. */
    record Repeated(Plan plan) implements PlanStep {}

    /** It cannot be done. */
    record Barred(PlanBar bar) implements PlanStep {}
}
