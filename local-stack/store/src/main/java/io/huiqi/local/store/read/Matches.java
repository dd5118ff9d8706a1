package io.huiqi.local.store.read;

import de.bwaldvogel.mongo.bson.Document;
import io.huiqi.local.store.query.Search;
import io.huiqi.local.store.storage.KeyValues;
import io.huiqi.local.store.storage.StoredDocument;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All matches of a search in one view, decoded one after the other so that few are in memory. */
final class Matches implements Iterator<Document> {

    private static final int AT_ONCE = 500;

    private final Search search;
    private final KeyValues view;
    private final Queue<StoredDocument> next = new ArrayDeque<>();

    private Matches(Search search, KeyValues view) {
        this.search = search;
        this.view = view;
    }

    static Stream<Document> stream(Search search, KeyValues view) {
        var matches = Spliterators.spliteratorUnknownSize(new Matches(search, view), Spliterator.ORDERED);
        return StreamSupport.stream(matches, false);
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && !search.isFinished()) {
            next.addAll(search.next(view, AT_ONCE, Integer.MAX_VALUE));
        }
        return !next.isEmpty();
    }

    @Override
    public Document next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return next.remove().document();
    }
}
