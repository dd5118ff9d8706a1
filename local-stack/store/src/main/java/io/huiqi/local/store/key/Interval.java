package io.huiqi.local.store.key;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of encoded values, or of keys: from {@code from} (included) to {@code to} (excluded).
 *
 * @param point whether the stretch is exactly one value, so that the values of a further field may follow it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or printed as a whole
public record Interval(byte[] from, byte[] to, boolean point) {

    private static final Comparator<Interval> BY_START = Comparator.comparing(Interval::from, Bytes.ORDER);

    /** The one value {@code value}. */
    public static Interval at(@Nullable Object value) {
        byte[] encoded = Values.encode(value);
        return new Interval(encoded, Bytes.after(encoded), true);
    }

    public static Interval between(byte[] from, byte[] to) {
        return new Interval(from, to, false);
    }

    /** Every value of the type of {@code value} that is above it, or also equal to it. */
    public static Interval above(Object value, boolean orEqual) {
        byte[] encoded = Values.encode(value);
        byte[] endOfType = {(byte) (ValueTag.of(value).code() + 1)};
        return between(orEqual ? encoded : Bytes.after(encoded), endOfType);
    }

    /** Every value of the type of {@code value} that is below it, or also equal to it; NaN is below nothing. */
    public static Interval below(Object value, boolean orEqual) {
        byte[] encoded = Values.encode(value);
        byte[] startOfType = value instanceof Number
                ? Bytes.after(Values.encode(Double.NaN))
                : new byte[] {(byte) ValueTag.of(value).code()};
        return between(startOfType, orEqual ? Bytes.after(encoded) : encoded);
    }

    public boolean isEmpty() {
        return Bytes.ORDER.compare(from, to) >= 0;
    }

    /** Whether null, which stands for a missing field too, lies in here. */
    public boolean containsNull() {
        byte[] encodedNull = {(byte) ValueTag.NULL.code()};
        return Bytes.ORDER.compare(from, encodedNull) <= 0 && Bytes.ORDER.compare(encodedNull, to) < 0;
    }

    /** The same values as a descending index field holds them: each byte turned over, so the ends change places. */
    public Interval descending() {
        return new Interval(
                point ? Bytes.complement(from) : Bytes.after(Bytes.complement(to)),
                Bytes.after(Bytes.complement(from)),
                point);
    }

    public Interval within(byte[] prefix) {
        return new Interval(Bytes.join(prefix, from), Bytes.join(prefix, to), point);
    }

    /** The values that lie in one of {@code left} and one of {@code right}, ascending. */
    public static List<Interval> intersect(List<Interval> left, List<Interval> right) {
        List<Interval> both = new ArrayList<>();
        for (Interval a : left) {
            for (Interval b : right) {
                Interval overlap = new Interval(max(a.from, b.from), min(a.to, b.to), a.point || b.point);
                if (!overlap.isEmpty()) {
                    both.add(overlap);
                }
            }
        }
        return union(both);
    }

    /** The same values in ascending stretches that do not overlap. */
    public static List<Interval> union(List<Interval> intervals) {
        List<Interval> sorted = new ArrayList<>(intervals);
        sorted.sort(BY_START);
        List<Interval> merged = new ArrayList<>(sorted.size());
        for (Interval next : sorted) {
            Interval last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || Bytes.ORDER.compare(next.from, last.to) >= 0) {
                merged.add(next);
            } else if (Bytes.ORDER.compare(next.to, last.to) > 0) {
                merged.set(merged.size() - 1, between(last.from, next.to));
            }
        }
        return merged;
    }

    /** The smallest single stretch around all of {@code intervals}, which must not be empty. */
    public static Interval hull(List<Interval> intervals) {
        byte[] from = intervals.get(0).from;
        byte[] to = intervals.get(0).to;
        for (Interval interval : intervals) {
            from = min(from, interval.from);
            to = max(to, interval.to);
        }
        return between(from, to);
    }

    private static byte[] min(byte[] a, byte[] b) {
        return Bytes.ORDER.compare(a, b) <= 0 ? a : b;
    }

    private static byte[] max(byte[] a, byte[] b) {
        return Bytes.ORDER.compare(a, b) >= 0 ? a : b;
    }
}
