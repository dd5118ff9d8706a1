package io.huiqi.local.store.query;

import de.bwaldvogel.mongo.bson.Document;
import io.huiqi.local.store.key.Interval;
import io.huiqi.local.store.key.SortOrder;
import io.huiqi.local.store.query.Access.Direction;
import io.huiqi.local.store.storage.KeyValues;
import io.huiqi.local.store.storage.StoredCollection;
import io.huiqi.local.store.storage.StoredIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Chooses the index: the one that pins most fields, then the one whose order is asked for. */
final class Planner {

    private static final int WORTH_OF_ORDER = 30;

    private final StoredCollection collection;
    private final KeyValues view;
    private final SortOrder sort;

    Planner(StoredCollection collection, KeyValues view, SortOrder sort) {
        this.collection = collection;
        this.view = view;
        this.sort = sort;
    }

    Plan plan(Document filter) {
        Conditions conditions = Conditions.of(filter);
        Bounds best = best(conditions);
        if (!best.isBounded()) {
            Optional<Plan> union = union(conditions);
            if (union.isPresent()) {
                return union.get();
            }
        }
        IndexScan scan = scan(best);
        boolean ordered = direction(best) != Direction.NEITHER;
        return new Plan(List.of(scan), ordered, best.isExact(), best.access().throughArrays());
    }

    private Bounds best(Conditions conditions) {
        Bounds best = Bounds.of(Access.byId(collection), conditions);
        for (StoredIndex index : collection.indexes()) {
            Bounds bounds = Bounds.of(Access.by(index), conditions);
            if (view.hasWhole(index) && bounds.coversAllMatches() && worth(bounds) > worth(best)) {
                best = bounds;
            }
        }
        return best;
    }

    private int worth(Bounds bounds) {
        boolean ordered = !sort.isEmpty() && direction(bounds) != Direction.NEITHER;
        return bounds.selectivity() + (ordered ? WORTH_OF_ORDER : 0);
    }

    private Direction direction(Bounds bounds) {
        boolean trivial =
                sort.isEmpty() || (bounds.isDirect() && bounds.ranges().size() <= 1);
        return trivial ? Direction.EITHER : bounds.access().directionFor(sort, bounds::isFixed);
    }

    private IndexScan scan(Bounds bounds) {
        boolean descending = direction(bounds) == Direction.BACKWARD;
        List<Interval> ranges = new ArrayList<>(bounds.ranges());
        if (descending) {
            Collections.reverse(ranges);
        }
        return new IndexScan(bounds.access().index(), ranges, descending, bounds.isDirect());
    }

    /** One scan for each branch of an {@code $or}, if every branch has an index. */
    private Optional<Plan> union(Conditions conditions) {
        for (List<Document> branches : conditions.alternatives()) {
            List<Bounds> bounds = branches.stream()
                    .map(branch -> best(Conditions.of(branch)))
                    .filter(Bounds::isBounded)
                    .toList();
            if (bounds.size() == branches.size()) {
                List<IndexScan> scans = bounds.stream().map(this::scan).toList();
                return Optional.of(new Plan(scans, sort.isEmpty(), false, true));
            }
        }
        return Optional.empty();
    }
}
