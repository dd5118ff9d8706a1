package io.huiqi.local.store.write;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.huiqi.local.store.protocol.Handler;
import io.huiqi.local.store.protocol.Reply;
import io.huiqi.local.store.protocol.Request;
import io.huiqi.local.store.query.Query;
import io.huiqi.local.store.query.Search;
import io.huiqi.local.store.rules.DocumentRules;
import io.huiqi.local.store.storage.CollectionWriter;
import io.huiqi.local.store.storage.StoredCollection;
import io.huiqi.local.store.storage.StoredDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code update}: the statements of a command one after the other, written in as few batches as they allow. */
final class Update implements Handler {

    private final Collections collections;

    Update(Collections collections) {
        this.collections = collections;
    }

    @Override
    public Reply handle(Request request) {
        List<Statement> statements = request.documents("updates").stream()
                .map(statement -> Statement.of(new Request(request.database(), statement)))
                .toList();
        boolean ordered = request.isOrdered();
        if (statements.stream().anyMatch(Statement::upsert)) {
            return collections.write(
                    request.namespace(), (collection, writer) -> run(statements, ordered, collection, writer));
        }
        return collections
                .writeExisting(
                        request.namespace(), (collection, writer) -> run(statements, ordered, collection, writer))
                .orElseGet(() -> new Outcome(ordered).reply());
    }

    private record Statement(
            Document filter, Document update, List<Document> arrayFilters, boolean multi, boolean upsert) {

        static Statement of(Request statement) {
            return new Statement(
                    statement.document("q"),
                    changesOf(statement, "u"),
                    statement.documents("arrayFilters"),
                    statement.isTrue("multi"),
                    statement.isTrue("upsert"));
        }
    }

    /** @throws MongoServerError if the update is a pipeline */
    static Document changesOf(Request statement, String argument) {
        if (statement.value(argument) instanceof List) {
            throw new MongoServerError(
                    ErrorCode.FailedToParse, "The local store does not offer updates by an aggregation pipeline");
        }
        return statement.document(argument);
    }

    private static final class Outcome {

        private final List<Document> upserted = new ArrayList<>();
        private final WriteErrors errors;
        private int matched;
        private int modified;

        Outcome(boolean ordered) {
            this.errors = new WriteErrors(ordered);
        }

        Reply reply() {
            var reply = new Document("n", matched + upserted.size()).append("nModified", modified);
            if (!upserted.isEmpty()) {
                reply.append("upserted", upserted);
            }
            return Reply.ok(errors.in(reply));
        }
    }

    private static Reply run(
            List<Statement> statements, boolean ordered, StoredCollection collection, CollectionWriter writer) {
        var outcome = new Outcome(ordered);
        var rules = new DocumentRules();
        for (int i = 0; i < statements.size() && !outcome.errors.isStopped(); i++) {
            try {
                run(i, statements.get(i), collection, writer, rules, outcome);
            } catch (MongoServerException e) {
                outcome.errors.add(i, e);
            }
        }
        return outcome.reply();
    }

    private static void run(
            int index,
            Statement statement,
            StoredCollection collection,
            CollectionWriter writer,
            DocumentRules rules,
            Outcome outcome) {
        List<StoredDocument> matches = matches(statement, collection, writer);
        for (StoredDocument match : matches) {
            outcome.matched++;
            if (change(match, statement, writer, rules)) {
                outcome.modified++;
            }
        }
        if (matches.isEmpty() && statement.upsert) {
            Document fresh = Insert.withId(rules.upsert(statement.filter, statement.update, statement.arrayFilters));
            writer.insert(fresh);
            outcome.upserted.add(new Document("index", index).append("_id", fresh.get("_id")));
        }
    }

    private static List<StoredDocument> matches(
            Statement statement, StoredCollection collection, CollectionWriter writer) {
        if (statement.multi && DocumentRules.isReplacement(statement.update)) {
            throw new MongoServerError(
                    ErrorCode.FailedToParse, "multi update is not supported for replacement-style update");
        }
        Query all = Query.of(statement.filter);
        var search = new Search(collection, statement.multi ? all : all.first());
        return search.next(writer.reader(), Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    private static boolean change(
            StoredDocument match, Statement statement, CollectionWriter writer, DocumentRules rules) {
        Optional<Document> changed =
                rules.update(match.document(), statement.filter, statement.update, statement.arrayFilters);
        return changed.isPresent() && writer.replace(match, changed.get());
    }
}
