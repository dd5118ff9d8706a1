package io.huiqi.local.store.rules;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;

/** What the library's rules get where they ask for a database of the library: there is none. */
public final class NoDatabase implements MongoDatabase {

    @Override
    public String getDatabaseName() {
        return "none";
    }

    @Override
    public void handleClose(Channel channel) {}

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        throw none();
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw none();
    }

    @Override
    public boolean isEmpty() {
        return true;
    }

    @Override
    public MongoCollection<?> createCollectionOrThrowIfExists(String name, CollectionOptions options) {
        throw none();
    }

    @Override
    public MongoCollection<?> resolveCollection(String name, boolean throwIfNotFound) {
        throw none();
    }

    @Override
    public void drop(Oplog oplog) {
        throw none();
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        throw none();
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newName) {
        throw none();
    }

    @Override
    public void unregisterCollection(String name) {
        throw none();
    }

    private static UnsupportedOperationException none() {
        return new UnsupportedOperationException("Other collections are out of reach here");
    }
}
