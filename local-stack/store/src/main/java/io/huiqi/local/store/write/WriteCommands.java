package io.huiqi.local.store.write;

import io.huiqi.local.store.protocol.Handler;
import io.huiqi.local.store.storage.Catalog;
import java.util.Map;

/** The commands of this package by name. */
public final class WriteCommands {

    private WriteCommands() {}

    public static Map<String, Handler> all(Catalog catalog) {
        var collections = new Collections(catalog);
        return Map.of(
                "insert", new Insert(collections),
                "update", new Update(collections),
                "delete", new Delete(collections),
                "findAndModify", new FindAndModify(collections));
    }
}
