package io.huiqi.local.store.query;

import io.huiqi.local.store.key.Bytes;
import io.huiqi.local.store.key.IndexField;
import io.huiqi.local.store.key.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The part of one index in which all matches lie: values of its first fields, then a stretch of the next one. */
final class Bounds {

    private static final int MOST_COMBINATIONS = 5_000;

    private final Access access;
    private final Conditions conditions;
    private final Set<String> fixed = new HashSet<>();
    private final Set<String> arrayRoots = new HashSet<>();
    private List<byte[]> prefixes;
    private List<Interval> ranges = List.of();
    private int pinned;
    private boolean ranged;
    private boolean excludesNull;
    private boolean loose;

    private Bounds(Access access, Conditions conditions) {
        this.access = access;
        this.conditions = conditions;
        this.prefixes = List.of(access.prefix());
    }

    static Bounds of(Access access, Conditions conditions) {
        var bounds = new Bounds(access, conditions);
        for (IndexField field : access.fields()) {
            if (bounds.ranged || !bounds.limit(field)) {
                break;
            }
        }
        if (!bounds.ranged) {
            bounds.ranges = bounds.prefixes.stream()
                    .map(prefix -> Interval.between(prefix, Bytes.after(prefix)))
                    .toList();
        }
        return bounds;
    }

    private boolean limit(IndexField field) {
        List<List<Interval>> on = conditions.on(field.path());
        if (on.isEmpty() || !isIndependent(field)) {
            return false;
        }
        List<Interval> allowed = access.throughArrays() ? narrowest(on) : intersection(on);
        excludesNull |= allowed.stream().noneMatch(Interval::containsNull);
        if (allowed.stream().allMatch(Interval::point) && prefixes.size() * allowed.size() <= MOST_COMBINATIONS) {
            pin(field, allowed);
        } else {
            range(field, allowed);
        }
        return true;
    }

    /** Two conditions below one array may be met by different elements, so only one of them may bound the index. */
    private boolean isIndependent(IndexField field) {
        return !access.throughArrays() || arrayRoots.add(field.segments().get(0));
    }

    private static List<Interval> narrowest(List<List<Interval>> on) {
        for (List<Interval> condition : on) {
            if (condition.stream().allMatch(Interval::point)) {
                return condition;
            }
        }
        return on.get(0);
    }

    private static List<Interval> intersection(List<List<Interval>> on) {
        List<Interval> allowed = on.get(0);
        for (List<Interval> condition : on.subList(1, on.size())) {
            allowed = Interval.intersect(allowed, condition);
        }
        return allowed;
    }

    private void pin(IndexField field, List<Interval> points) {
        prefixes = oriented(field, points).stream().map(Interval::from).toList();
        pinned++;
        if (points.size() == 1) {
            fixed.add(field.path());
        }
    }

    private void range(IndexField field, List<Interval> allowed) {
        boolean tooMany = prefixes.size() * allowed.size() > MOST_COMBINATIONS;
        loose |= tooMany;
        ranges = oriented(field, tooMany ? List.of(Interval.hull(allowed)) : allowed);
        ranged = true;
    }

    private List<Interval> oriented(IndexField field, List<Interval> ascending) {
        List<Interval> here = new ArrayList<>(ascending);
        if (field.descending()) {
            here.replaceAll(Interval::descending);
            Collections.reverse(here);
        }
        List<Interval> keys = new ArrayList<>(prefixes.size() * here.size());
        for (byte[] prefix : prefixes) {
            for (Interval interval : here) {
                keys.add(interval.within(prefix));
            }
        }
        return keys;
    }

    Access access() {
        return access;
    }

    List<Interval> ranges() {
        return ranges;
    }

    /** Whether every document that can match has an entry in the index. */
    boolean coversAllMatches() {
        return !access.sparse() || excludesNull;
    }

    boolean isFixed(String path) {
        return fixed.contains(path);
    }

    /** Whether at most one document lies in each range. */
    boolean isDirect() {
        return access.unique() && pinned == access.fields().size();
    }

    /** Whether exactly the matching documents lie in the ranges. */
    boolean isExact() {
        int used = pinned + (ranged ? 1 : 0);
        return conditions.isComplete() && used == conditions.size() && !access.throughArrays() && !loose;
    }

    boolean isBounded() {
        return pinned > 0 || ranged;
    }

    /** More is better: each pinned field halves the work more than a range on the next one does. */
    int selectivity() {
        return (isDirect() ? 1_000 : 0) + pinned * 100 + (ranged ? 50 : 0);
    }
}
