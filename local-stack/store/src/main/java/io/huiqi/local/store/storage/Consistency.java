package io.huiqi.local.store.storage;

import io.huiqi.local.store.key.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Whether the indexes and the count of a collection agree with its documents. */
public final class Consistency {

    private final StoredCollection collection;
    private final KeyValues view;
    private final List<String> problems = new ArrayList<>();

    private Consistency(StoredCollection collection, KeyValues view) {
        this.collection = collection;
        this.view = view;
    }

    /** What is wrong, in words; nothing if all agree. No write may be under way. */
    public static List<String> problemsIn(StoredCollection collection, KeyValues view) {
        var check = new Consistency(collection, view);
        collection.indexes().forEach(check::checkIndex);
        check.checkCount();
        return check.problems;
    }

    private void checkIndex(StoredIndex index) {
        long wanted = 0;
        try (Entries documents = view.scan(KeySpace.all(collection.documents()), false)) {
            for (; documents.isPresent(); documents.advance()) {
                byte[] key = documents.key();
                byte[] id = Arrays.copyOfRange(key, collection.documents().length, key.length);
                Collection<byte[]> fields =
                        index.pattern().keysOf(Bson.decode(documents.value())).keys();
                wanted += fields.size();
                for (byte[] each : fields) {
                    checkEntry(index, index.entryKey(each, id), id);
                }
            }
        }
        long there = count(KeySpace.all(index.prefix()));
        if (there != wanted) {
            problems.add("Index " + index.options().name() + " has " + there + " entries instead of " + wanted);
        }
    }

    private void checkEntry(StoredIndex index, byte[] key, byte[] id) {
        if (!Arrays.equals(view.get(key), id)) {
            problems.add("Index " + index.options().name() + " lacks an entry of a document");
        }
    }

    private void checkCount() {
        long there = count(KeySpace.all(collection.documents()));
        if (there != collection.count()) {
            problems.add("The count is " + collection.count() + " instead of " + there);
        }
    }

    private long count(Interval range) {
        long count = 0;
        try (Entries entries = view.scan(range, false)) {
            for (; entries.isPresent(); entries.advance()) {
                count++;
            }
        }
        return count;
    }
}
