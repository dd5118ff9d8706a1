package io.huiqi.local.store.query;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import io.huiqi.local.store.key.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a filter says about single fields, as far as an index can use it. A document that matches the filter meets every
 * condition; one that meets every condition matches the filter only if {@link #isComplete}.
 */
final class Conditions {

    private final Map<String, List<List<Interval>>> byPath = new HashMap<>();
    private final List<List<Document>> alternatives = new ArrayList<>();
    private boolean complete = true;

    private Conditions() {}

    static Conditions of(Document filter) {
        var conditions = new Conditions();
        conditions.addAll("", filter);
        return conditions;
    }

    /** The conditions on {@code path}; each is a choice of stretches in which a value of the field must lie. */
    List<List<Interval>> on(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    boolean isEmpty() {
        return byPath.isEmpty();
    }

    int size() {
        return byPath.size();
    }

    /** Whether the conditions say all that the filter says, where no arrays are involved. */
    boolean isComplete() {
        return complete;
    }

    /** The branches of each {@code $or}. */
    List<List<Document>> alternatives() {
        return alternatives;
    }

    private void addAll(String prefix, Document filter) {
        filter.forEach((key, value) -> {
            switch (key) {
                case "$and" -> branches(value).forEach(branch -> addAll(prefix, branch));
                case "$or" -> addAlternatives(prefix, branches(value));
                case "$comment" -> {}
                default -> add(prefix, key, value);
            }
        });
    }

    private void add(String prefix, String key, @Nullable Object value) {
        if (key.startsWith("$")) {
            complete = false;
        } else {
            addField(prefix + key, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Document> branches(@Nullable Object value) {
        return value instanceof List ? (List<Document>) value : List.of();
    }

    private void addAlternatives(String prefix, List<Document> branches) {
        complete = false;
        if (branches.isEmpty()) {
            return;
        }
        if (prefix.isEmpty()) {
            alternatives.add(branches);
        }
        List<Conditions> each = branches.stream().map(Conditions::of).toList();
        for (String path : each.get(0).byPath.keySet()) {
            if (each.stream().allMatch(branch -> branch.byPath.containsKey(path))) {
                require(prefix + path, hullOf(each, path));
            }
        }
    }

    /** Around what the branches allow; one condition of a branch is enough for a value to lie in. */
    private static List<Interval> hullOf(List<Conditions> branches, String path) {
        List<Interval> allowed = branches.stream()
                .flatMap(branch -> branch.on(path).get(0).stream())
                .toList();
        return allowed.isEmpty() ? List.of() : List.of(Interval.hull(allowed));
    }

    private void addField(String path, @Nullable Object value) {
        if (value instanceof BsonRegularExpression || value instanceof Collection) {
            complete = false;
        } else if (value instanceof Document operators && isOperators(operators)) {
            operators.forEach((operator, operand) -> addOperator(path, operator, operand));
        } else {
            equalTo(path, value);
        }
    }

    private static boolean isOperators(Document value) {
        return !value.isEmpty() && value.keySet().iterator().next().startsWith("$");
    }

    private void addOperator(String path, String operator, @Nullable Object operand) {
        switch (operator) {
            case "$eq" -> addEqual(path, operand);
            case "$in" -> in(path, operand);
            case "$gt", "$gte", "$lt", "$lte" -> compare(path, operator, operand);
            case "$elemMatch" -> elementMatches(path, operand);
            default -> complete = false;
        }
    }

    private void addEqual(String path, @Nullable Object operand) {
        if (operand instanceof BsonRegularExpression || operand instanceof Collection) {
            complete = false;
        } else {
            equalTo(path, operand);
        }
    }

    private void equalTo(String path, @Nullable Object value) {
        require(path, List.of(Interval.at(value)));
        complete &= isPlain(value);
    }

    private void in(String path, @Nullable Object operand) {
        if (!(operand instanceof Collection<?> values) || !values.stream().allMatch(Conditions::isSingle)) {
            complete = false;
            return;
        }
        require(path, Interval.union(values.stream().map(Interval::at).toList()));
        complete &= values.stream().allMatch(Conditions::isPlain);
    }

    private void compare(String path, String operator, @Nullable Object operand) {
        if (operand == null || !isPlain(operand)) {
            complete = false;
            return;
        }
        boolean orEqual = operator.endsWith("e");
        require(
                path,
                List.of(
                        operator.startsWith("$g")
                                ? Interval.above(operand, orEqual)
                                : Interval.below(operand, orEqual)));
    }

    private void elementMatches(String path, @Nullable Object operand) {
        complete = false;
        if (operand instanceof Document element && isOperators(element)) {
            element.forEach((operator, value) -> addOperator(path, operator, value));
        } else if (operand instanceof Document element) {
            addAll(path + ".", element);
        }
    }

    private void require(String path, List<Interval> condition) {
        byPath.computeIfAbsent(path, first -> new ArrayList<>(1)).add(condition);
    }

    private static boolean isSingle(@Nullable Object value) {
        return value == null || value instanceof UUID || value instanceof BinData || isPlain(value);
    }

    /** Types whose stored order and equality are those of the matcher, beyond any doubt. */
    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String
                || value instanceof Integer
                || value instanceof Long
                || (value instanceof Double number && !number.isNaN())
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof ObjectId;
    }
}
