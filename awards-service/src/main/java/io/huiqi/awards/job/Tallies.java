package io.huiqi.awards.job;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tallies in the making, by item in the order in which items are first seen; for one thread. */
public final class Tallies {

    private final Map<String, Sums> byItem = new LinkedHashMap<>();

    private record Sums(Map<String, Long> counts, Map<String, Long> fen) {}

    /** Counts one enterprise. */
    public void count(String item, String what) {
        of(item).counts().merge(what, 1L, Math::addExact);
    }

    /** Adds fen to a sum. */
    public void add(String item, String what, long fen) {
        of(item).fen().merge(what, fen, Math::addExact);
    }

    public void addAll(Collection<Tally> others) {
        for (Tally other : others) {
            Sums sums = of(other.item());
            other.counts().forEach((what, count) -> sums.counts().merge(what, count, Math::addExact));
            other.fen().forEach((what, fen) -> sums.fen().merge(what, fen, Math::addExact));
        }
    }

    public List<Tally> toList() {
        return byItem.entrySet().stream()
                .map(item -> new Tally(
                        item.getKey(), item.getValue().counts(), item.getValue().fen()))
                .toList();
    }

    private Sums of(String item) {
        return byItem.computeIfAbsent(item, name -> new Sums(new LinkedHashMap<>(), new LinkedHashMap<>()));
    }
}
