package io.huiqi.local.store.key;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** The order a query asks for, in the same bytes as an index of that pattern would have. */
public record SortOrder(List<IndexField> fields) {

    public static SortOrder of(Document sort) {
        return new SortOrder(IndexPattern.of(sort, false).fields());
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The bytes to sort {@code document} by: an array counts as its least element, or its greatest when descending. */
    public byte[] keyOf(Document document) {
        var out = new KeyWriter();
        for (IndexField field : fields) {
            out.put(least(field, document));
        }
        return out.toBytes();
    }

    private static byte[] least(IndexField field, Document document) {
        var single = new IndexPattern(List.of(field), false);
        return single.keysOf(document).keys().iterator().next();
    }
}
