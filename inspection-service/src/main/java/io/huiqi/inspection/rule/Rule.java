package io.huiqi.inspection.rule;

/** One line of the decision order. */
interface Rule {

    /** What a day is told when this rule decides it. */
    Reason reason();

    /** Whether this rule decides the day, all rules before it having passed it on. */
    boolean decides(DayOfVisit day);
}
