package io.huiqi.local.store.rules;

import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ImmutableFieldException;
import io.huiqi.local.store.key.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What updates, upserts and projections make of one document. The rules are those of the library's collections, here
 * applied to a document at hand instead of to a collection of the library. Not for several threads.
 */
public final class DocumentRules extends AbstractMongoCollection<Integer> {

    private static final Integer THE_ONE = 0;

    private @Nullable Document current;
    private @Nullable Document result;

    public DocumentRules() {
        super(new NoDatabase(), "documents", CollectionOptions.withDefaults(), new CursorRegistry());
    }

    /**
     * The document that {@code update} makes of {@code before}, which matches {@code filter} and may be changed.
     *
     * @return empty if nothing changes
     */
    public Optional<Document> update(Document before, Document filter, Document update, List<Document> arrayFilters) {
        if (isReplacement(update)) {
            return Optional.of(replacement(before, update));
        }
        return apply(before, filter, Positions.resolve(update, before, filter), arrayFilters);
    }

    /** The document that an upsert inserts if nothing matches {@code filter}. */
    public Document upsert(Document filter, Document update, List<Document> arrayFilters) {
        return apply(null, filter, update, arrayFilters).orElseThrow();
    }

    public static boolean isReplacement(Document update) {
        return update.isEmpty() || !update.keySet().iterator().next().startsWith("$");
    }

    private static Document replacement(Document before, Document update) {
        Object id = before.get("_id");
        if (update.containsKey("_id") && !sameId(id, update.get("_id"))) {
            throw new ImmutableFieldException(
                    "After applying the update, the (immutable) field '_id' was found to have been altered");
        }
        Utils.validateFieldNames(update);
        var after = new Document("_id", id);
        update.forEach((field, value) -> {
            if (!field.equals("_id")) {
                after.put(field, value);
            }
        });
        return after;
    }

    private static boolean sameId(@Nullable Object a, @Nullable Object b) {
        return Arrays.equals(Values.encode(a), Values.encode(b));
    }

    private Optional<Document> apply(
            @Nullable Document before, Document filter, Document update, List<Document> arrayFilters) {
        current = before;
        result = null;
        var command = new Document("query", filter)
                .append("update", update)
                .append("new", true)
                .append("upsert", before == null);
        if (!arrayFilters.isEmpty()) {
            command.append("arrayFilters", arrayFilters);
        }
        try {
            findAndModify(command);
        } catch (FindAndModifyPlanExecutorError e) {
            throw e.getCause();
        }
        return Optional.ofNullable(result);
    }

    public Document project(Document document, Document fields) {
        return matchDocumentsFromStream(new Document(), Stream.of(document), 0, 0, 0, null, fields)
                .collectDocuments()
                .get(0);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        return current == null ? new QueryResult() : new QueryResult(List.of(current));
    }

    @Override
    protected void handleUpdate(Integer position, Document before, Document after) {
        result = after;
    }

    @Override
    public void addDocument(Document document) {
        result = document;
    }

    @Override
    protected Integer findDocumentPosition(Document document) {
        return THE_ONE;
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    public int count() {
        return current == null ? 0 : 1;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        throw notStored();
    }

    @Override
    protected Document getDocument(Integer position) {
        throw notStored();
    }

    @Override
    protected void updateDataSize(int delta) {
        throw notStored();
    }

    @Override
    protected int getDataSize() {
        throw notStored();
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        throw notStored();
    }

    @Override
    protected void removeDocument(Integer position) {
        throw notStored();
    }

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        throw notStored();
    }

    private static UnsupportedOperationException notStored() {
        return new UnsupportedOperationException("Nothing is stored here");
    }
}
