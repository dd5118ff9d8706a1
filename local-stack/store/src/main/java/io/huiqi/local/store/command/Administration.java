package io.huiqi.local.store.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.NamespaceExistsException;
import io.huiqi.local.store.protocol.Reply;
import io.huiqi.local.store.protocol.Request;
import io.huiqi.local.store.storage.Bson;
import io.huiqi.local.store.storage.Catalog;
import io.huiqi.local.store.storage.Consistency;
import io.huiqi.local.store.storage.IndexOptions;
import io.huiqi.local.store.storage.StoredCollection;
import io.huiqi.local.store.storage.StoredIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Commands about collections and indexes. */
final class Administration {

    private static final Document ID_INDEX =
            new Document("v", 2).append("key", new Document("_id", 1)).append("name", "_id_");

    private final Catalog catalog;

    Administration(Catalog catalog) {
        this.catalog = catalog;
    }

    Reply create(Request request) {
        if (request.isTrue("capped") || request.has("viewOn") || request.has("timeseries")) {
            throw new MongoServerError(ErrorCode.InvalidOptions, "The local store offers plain collections only");
        }
        if (catalog.find(request.namespace()).isPresent()) {
            throw new NamespaceExistsException("Collection " + request.namespace() + " already exists.");
        }
        catalog.findOrCreate(request.namespace());
        return Reply.ok();
    }

    Reply drop(Request request) {
        catalog.find(request.namespace()).ifPresent(catalog::drop);
        return Reply.ok(new Document("ns", request.namespace()));
    }

    Reply dropDatabase(Request request) {
        catalog.in(request.database()).forEach(catalog::drop);
        return Reply.ok(new Document("dropped", request.database()));
    }

    Reply createIndexes(Request request) {
        List<IndexOptions> wanted =
                request.documents("indexes").stream().map(IndexOptions::of).toList();
        StoredCollection collection = catalog.findOrCreate(request.namespace());
        int before = collection.indexes().size() + 1;
        wanted.stream().filter(index -> !isById(index)).forEach(index -> catalog.addIndex(collection, index));
        return Reply.ok(new Document("numIndexesBefore", before)
                .append("numIndexesAfter", collection.indexes().size() + 1));
    }

    private static boolean isById(IndexOptions index) {
        return index.key().size() == 1 && index.key().containsKey("_id");
    }

    Reply dropIndexes(Request request) {
        StoredCollection collection = require(request);
        Object wanted = request.value("index");
        for (StoredIndex index : collection.indexes()) {
            boolean isMeant = "*".equals(wanted)
                    || index.options().name().equals(wanted)
                    || index.options().key().equals(wanted);
            if (isMeant) {
                catalog.dropIndex(collection, index.options().name());
            }
        }
        return Reply.ok();
    }

    Reply listCollections(Request request) {
        List<byte[]> descriptions = catalog.in(request.database()).stream()
                .map(collection ->
                        collection.namespace().substring(request.database().length() + 1))
                .map(name -> new Document("name", name)
                        .append("type", "collection")
                        .append("options", new Document())
                        .append("info", new Document("readOnly", false))
                        .append("idIndex", ID_INDEX))
                .filter(description -> matchesName(description, request.document("filter")))
                .map(Bson::encode)
                .toList();
        return list(request, "$cmd.listCollections", descriptions);
    }

    private static boolean matchesName(Document description, Document filter) {
        return !filter.containsKey("name") || filter.get("name").equals(description.get("name"));
    }

    Reply listIndexes(Request request) {
        Stream<Document> others =
                require(request).indexes().stream().map(index -> index.options().toDescription());
        List<byte[]> descriptions =
                Stream.concat(Stream.of(ID_INDEX), others).map(Bson::encode).toList();
        return list(request, request.collection(), descriptions);
    }

    private static Reply list(Request request, String name, List<byte[]> descriptions) {
        return new Reply.Batch(request.database() + "." + name, "firstBatch", 0, descriptions);
    }

    private StoredCollection require(Request request) {
        return catalog.find(request.namespace())
                .orElseThrow(() ->
                        new MongoServerError(26, "NamespaceNotFound", "ns does not exist: " + request.namespace()));
    }

    Reply listDatabases(Request request) {
        List<Document> databases = new ArrayList<>();
        for (String name : catalog.databases()) {
            databases.add(new Document("name", name).append("empty", false));
        }
        return Reply.ok(new Document("databases", databases));
    }

    /** Compares every index with every document. */
    Reply validate(Request request) {
        StoredCollection collection = require(request);
        List<String> problems = collection
                .write(writer -> Consistency.problemsIn(collection, writer.reader()))
                .orElseGet(List::of);
        return Reply.ok(new Document("ns", request.namespace())
                .append("nrecords", Math.toIntExact(collection.count()))
                .append("nIndexes", collection.indexes().size() + 1)
                .append("valid", problems.isEmpty())
                .append("errors", problems));
    }

    Reply statistics(Request request) {
        var statistics = new Document("ns", request.namespace());
        catalog.find(request.namespace())
                .ifPresent(collection -> statistics
                        .append("count", Math.toIntExact(collection.count()))
                        .append("nindexes", collection.indexes().size() + 1));
        return Reply.ok(statistics);
    }
}
