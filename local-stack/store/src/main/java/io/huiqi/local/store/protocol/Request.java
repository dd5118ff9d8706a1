package io.huiqi.local.store.protocol;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command with its arguments, read with the types that MongoDB demands. */
public record Request(String database, Document arguments) {

    /** The first field: its name is the command, its value mostly the collection. */
    public String command() {
        return arguments.isEmpty() ? "" : arguments.keySet().iterator().next();
    }

    public String collection() {
        return string(command());
    }

    public String namespace() {
        return database + "." + collection();
    }

    public boolean has(String argument) {
        return arguments.get(argument) != null;
    }

    public boolean isTrue(String argument) {
        return Utils.isTrue(arguments.get(argument));
    }

    /** Like MongoDB, writes stop at the first error unless told otherwise. */
    public boolean isOrdered() {
        return !has("ordered") || isTrue("ordered");
    }

    public String string(String argument) {
        if (arguments.get(argument) instanceof String value) {
            return value;
        }
        throw wrongType(argument, "a string");
    }

    public long number(String argument, long otherwise) {
        Object value = arguments.get(argument);
        if (value == null) {
            return otherwise;
        } else if (value instanceof Number number) {
            return number.longValue();
        }
        throw wrongType(argument, "a number");
    }

    /** An embedded document; empty if absent. */
    public Document document(String argument) {
        Object value = arguments.get(argument);
        if (value == null) {
            return new Document();
        } else if (value instanceof Document document) {
            return document;
        }
        throw wrongType(argument, "a document");
    }

    /** An array of documents; empty if absent. */
    @SuppressWarnings("unchecked")
    public List<Document> documents(String argument) {
        Object value = arguments.get(argument);
        if (value == null) {
            return List.of();
        } else if (value instanceof List<?> list && list.stream().allMatch(Document.class::isInstance)) {
            return (List<Document>) list;
        }
        throw wrongType(argument, "an array of documents");
    }

    public @Nullable Object value(String argument) {
        return arguments.get(argument);
    }

    private static MongoServerError wrongType(String argument, String type) {
        return new MongoServerError(ErrorCode.TypeMismatch, "'" + argument + "' must be " + type);
    }
}
