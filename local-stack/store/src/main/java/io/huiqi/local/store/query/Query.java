package io.huiqi.local.store.query;

import de.bwaldvogel.mongo.bson.Document;
import io.huiqi.local.store.key.SortOrder;

/**
 * What to find.
 *
 * @param skip how many of the first matches to leave out
 * @param limit how many to return at most; 0 for all
 */
public record Query(Document filter, SortOrder sort, long skip, long limit) {

    public static Query of(Document filter) {
        return new Query(filter, SortOrder.of(new Document()), 0, 0);
    }

    public Query first() {
        return new Query(filter, sort, skip, 1);
    }
}
