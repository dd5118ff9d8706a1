package io.huiqi.awards.policy;

/** What a figure is compared with to find what is reached for the first time. */
public enum History {
    /** The greatest of all earlier years known and of all levels ever paid. */
    HIGH_WATER_MARK,
    /** Last year alone: a fall and a rise pay again. */
    LAST_YEAR
}
