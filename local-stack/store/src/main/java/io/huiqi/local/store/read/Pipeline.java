package io.huiqi.local.store.read;

import de.bwaldvogel.mongo.bson.Document;
import io.huiqi.local.store.key.SortOrder;
import io.huiqi.local.store.protocol.Request;
import io.huiqi.local.store.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An aggregation split where indexes stop helping.
 *
 * @param query what the leading {@code $match}, {@code $sort}, {@code $skip} and {@code $limit} say
 * @param rest the stages after them
 */
record Pipeline(Query query, List<Document> rest) {

    private static final List<String> LEADING = List.of("$match", "$sort", "$skip", "$limit");

    static Pipeline of(List<Document> stages) {
        List<Document> filters = new ArrayList<>();
        Document leading = new Document();
        int position = 0;
        int phase = 0;
        while (position < stages.size()) {
            String name = nameOf(stages.get(position));
            int next = LEADING.indexOf(name);
            boolean isMatchAgain = next == 0 && phase == 0;
            if (next < phase || (leading.containsKey(name) && !isMatchAgain)) {
                break;
            }
            phase = next;
            var stage = new Request("", stages.get(position));
            if (next == 0) {
                filters.add(stage.document(name));
            } else {
                leading.put(name, stage.value(name));
            }
            position++;
        }
        List<Document> rest = stages.subList(position, stages.size()).stream()
                .map(Pipeline::translated)
                .toList();
        return new Pipeline(query(filters, new Request("", leading)), rest);
    }

    private static Query query(List<Document> filters, Request leading) {
        return new Query(
                filters.size() == 1 ? filters.get(0) : filters.isEmpty() ? new Document() : all(filters),
                SortOrder.of(leading.document("$sort")),
                leading.number("$skip", 0),
                leading.number("$limit", 0));
    }

    private static Document all(List<Document> filters) {
        return new Document("$and", filters);
    }

    private static String nameOf(Document stage) {
        return stage.isEmpty() ? "" : stage.keySet().iterator().next();
    }

    /** The library knows {@code $set} by its older name only. */
    private static Document translated(Document stage) {
        return stage.containsKey("$set") ? new Document("$addFields", stage.get("$set")) : stage;
    }

    /** What {@code countDocuments} asks for: one group of all matches with one sum of 1. */
    Optional<Document> counts() {
        if (rest.size() != 1 || !(rest.get(0).get("$group") instanceof Document group) || group.size() != 2) {
            return Optional.empty();
        }
        Object id = group.get("_id");
        boolean isOneGroup = group.containsKey("_id") && (id == null || id instanceof Number);
        boolean sumsOnes = group.entrySet().stream()
                .allMatch(field -> field.getKey().equals("_id") || isSumOfOnes(field.getValue()));
        return isOneGroup && sumsOnes ? Optional.of(group.cloneDeeply()) : Optional.empty();
    }

    private static boolean isSumOfOnes(Object value) {
        return value instanceof Document sum
                && sum.size() == 1
                && Integer.valueOf(1).equals(sum.get("$sum"));
    }
}
