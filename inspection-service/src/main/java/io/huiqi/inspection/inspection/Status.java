package io.huiqi.inspection.inspection;

/** Where an inspection stands; the names are part of the public interface. */
public enum Status {
    /** A consent that could allow the visit is missing or does not count. */
    AWAITING_CONSENT,
    ALLOWED,
    /** No consent can allow it: the end. */
    DENIED,
    RUNNING,
    /** The visit goes on although its time is over or its ground is gone. */
    OVERRUN,
    FINISHED,
    /** Given up by who asked for it, before it started: the end. */
    WITHDRAWN;

    /** Whether inspectors are at the enterprise. */
    public boolean isUnderWay() {
        return this == RUNNING || this == OVERRUN;
    }
}
