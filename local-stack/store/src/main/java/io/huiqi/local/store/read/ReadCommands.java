package io.huiqi.local.store.read;

import io.huiqi.local.store.protocol.Handler;
import io.huiqi.local.store.storage.Catalog;
import io.huiqi.local.store.storage.Engine;
import java.time.Clock;
import java.util.Map;

/** The commands of this package by name. */
public final class ReadCommands {

    private ReadCommands() {}

    public static Map<String, Handler> all(Engine engine, Catalog catalog, Clock clock) {
        var cursors = new Cursors(clock);
        var count = new Count(engine, catalog);
        return Map.of(
                "find",
                new Find(engine, catalog, cursors),
                "count",
                count,
                "distinct",
                new Distinct(engine, catalog),
                "aggregate",
                new Aggregate(engine, catalog, cursors, count),
                "getMore",
                cursors::getMore,
                "killCursors",
                cursors::kill);
    }
}
