package io.huiqi.inspection.rule;

/** Whether the visit may take place. */
public enum Outcome {
    ALLOW,
    DENY
}
