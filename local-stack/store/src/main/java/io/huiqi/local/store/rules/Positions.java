package io.huiqi.local.store.rules;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Puts the number of the matched array element in place of {@code $} in the paths of an update, where the filter found
 * it by {@code $elemMatch}. The library does so itself for every other filter.
 */
final class Positions {

    private static final String PLACEHOLDER = ".$";

    private final Document document;
    private final Document filter;

    private Positions(Document document, Document filter) {
        this.document = document;
        this.filter = filter;
    }

    static Document resolve(Document update, Document document, Document filter) {
        boolean concerned = update.values().stream()
                .anyMatch(changes -> changes instanceof Document paths
                        && paths.keySet().stream().anyMatch(Positions::has));
        return concerned ? new Positions(document, filter).resolve(update) : update;
    }

    private static boolean has(String path) {
        return path.endsWith(PLACEHOLDER) || path.contains(PLACEHOLDER + ".");
    }

    private Document resolve(Document update) {
        var resolved = new Document();
        update.forEach((operator, changes) -> {
            var paths = new Document();
            ((Document) changes).forEach((path, value) -> paths.put(has(path) ? resolve(path) : path, value));
            resolved.put(operator, paths);
        });
        return resolved;
    }

    private String resolve(String path) {
        int at = path.indexOf(PLACEHOLDER);
        String array = path.substring(0, at);
        OptionalInt position = positionIn(array, elementFilter(filter, array));
        return position.isPresent()
                ? array + "." + position.getAsInt() + path.substring(at + PLACEHOLDER.length())
                : path;
    }

    private OptionalInt positionIn(String array, @Nullable Document elementFilter) {
        if (elementFilter == null || !(Utils.getSubdocumentValue(document, array) instanceof List<?> elements)) {
            return OptionalInt.empty();
        }
        var matcher = new DefaultQueryMatcher();
        for (int i = 0; i < elements.size(); i++) {
            if (matcher.matchesValue(elementFilter, elements.get(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static @Nullable Document elementFilter(Document filter, String array) {
        if (filter.get(array) instanceof Document operators
                && operators.get("$elemMatch") instanceof Document element) {
            return element;
        }
        if (filter.get("$and") instanceof List<?> branches) {
            for (Object branch : branches) {
                Document found = branch instanceof Document inner ? elementFilter(inner, array) : null;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
