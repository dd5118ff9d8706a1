package io.huiqi.inspection.policy;

/** How many inspections of one enterprise are many: more than this in a calendar month or year. */
public record FrequencyRules(int perYear, int perMonth) {

    public FrequencyRules {
        if (perYear < 1 || perMonth < 1) {
            throw new IllegalArgumentException("a limit of inspections is at least one");
        }
    }
}
