package io.huiqi.awards.facts;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What mergers a beneficiary took part in. Its figures and what it was paid stay its own (clause 1, note 8).
 *
 * @param predecessors whom it took over, in the order of the mergers whatever the order in which they were heard
 * @param into by whom it was taken over itself; null while it goes on
 */
public record Mergers(List<Merger> predecessors, @Nullable MergedInto into) {

    private static final Comparator<Merger> ORDER =
            Comparator.comparing(Merger::mergedOn).thenComparing(Merger::predecessor);

    public static final Mergers NONE = new Mergers(List.of(), null);

    public Mergers {
        predecessors = predecessors.stream().sorted(ORDER).toList();
    }

    /** Mergers known, where nothing was kept of none. */
    public static Mergers of(@Nullable List<Merger> predecessors, @Nullable MergedInto into) {
        return predecessors == null && into == null
                ? NONE
                : new Mergers(predecessors == null ? List.of() : predecessors, into);
    }
}
