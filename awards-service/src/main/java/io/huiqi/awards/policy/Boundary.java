package io.huiqi.awards.policy;

/** Whether exactly the number counts as reaching it (突破, 跨越, 达到). */
public enum Boundary {
    INCLUSIVE,
    EXCLUSIVE;

    /** Whether a value reaches a number; both in the same unit. */
    public boolean reached(long value, long number) {
        return switch (this) {
            case INCLUSIVE -> value >= number;
            case EXCLUSIVE -> value > number;
        };
    }

    /** How many whole multiples of {@code unit} a value reaches: 0 for zero and for negative values. */
    public long multiplesReached(long value, long unit) {
        if (value <= 0) {
            return 0;
        }
        return switch (this) {
            case INCLUSIVE -> value / unit;
            case EXCLUSIVE -> (value - 1) / unit;
        };
    }
}
