package io.huiqi.local.store.query;

import io.huiqi.local.store.key.IndexField;
import io.huiqi.local.store.key.SortOrder;
import io.huiqi.local.store.storage.StoredCollection;
import io.huiqi.local.store.storage.StoredIndex;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One way into a collection: an index, or the documents by {@code _id}. */
@SuppressWarnings("ArrayRecordComponent") // never compared or printed as a whole
record Access(
        @Nullable StoredIndex index,
        List<IndexField> fields,
        byte[] prefix,
        boolean unique,
        boolean sparse,
        boolean throughArrays) {

    private static final List<IndexField> ID = List.of(IndexField.of("_id", false));

    static Access byId(StoredCollection collection) {
        return new Access(null, ID, collection.documents(), true, false, false);
    }

    static Access by(StoredIndex index) {
        return new Access(
                index,
                index.pattern().fields(),
                index.prefix(),
                index.options().unique(),
                index.options().sparse(),
                index.throughArrays());
    }

    /** Which way to read for the entries to come in {@code sort}; not at all if their order is another one. */
    Direction directionFor(SortOrder sort, Predicate<String> isFixed) {
        if (throughArrays) {
            return Direction.NEITHER;
        }
        var direction = Direction.EITHER;
        int position = 0;
        for (IndexField wanted : sort.fields()) {
            while (position < fields.size()
                    && !fields.get(position).path().equals(wanted.path())
                    && isFixed.test(fields.get(position).path())) {
                position++;
            }
            boolean here =
                    position < fields.size() && fields.get(position).path().equals(wanted.path());
            if (here) {
                direction = direction.and(
                        wanted.descending() == fields.get(position).descending());
                position++;
            } else if (!isFixed.test(wanted.path())) {
                return Direction.NEITHER;
            }
        }
        return direction;
    }

    /** A way of reading an index. */
    enum Direction {
        EITHER,
        FORWARD,
        BACKWARD,
        NEITHER;

        Direction and(boolean forward) {
            Direction other = forward ? FORWARD : BACKWARD;
            return this == EITHER || this == other ? other : NEITHER;
        }
    }
}
