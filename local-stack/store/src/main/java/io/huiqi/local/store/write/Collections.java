package io.huiqi.local.store.write;

import io.huiqi.local.store.storage.Catalog;
import io.huiqi.local.store.storage.CollectionWriter;
import io.huiqi.local.store.storage.StoredCollection;
import java.util.Optional;
import java.util.function.BiFunction;

/** Writing to a collection by name, which may come into being or be dropped at any moment. */
record Collections(Catalog catalog) {

    /** Writes to the collection, which is made if it is not there. */
    <T> T write(String namespace, BiFunction<StoredCollection, CollectionWriter, T> work) {
        while (true) {
            StoredCollection collection = catalog.findOrCreate(namespace);
            Optional<T> result = collection.write(writer -> work.apply(collection, writer));
            if (result.isPresent()) {
                return result.get();
            }
        }
    }

    /** Writes to the collection if it is there. */
    <T> Optional<T> writeExisting(String namespace, BiFunction<StoredCollection, CollectionWriter, T> work) {
        return catalog.find(namespace)
                .flatMap(collection -> collection.write(writer -> work.apply(collection, writer)));
    }
}
