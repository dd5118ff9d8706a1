package io.huiqi.local.store.key;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The combinations of values that a document has in several fields: one, or one for each element of the array that the
 * paths lead through.
 */
final class FieldValues {

    /** Stands for the value of a field whose array has no elements; it differs from a missing field. */
    static final Object EMPTY_ARRAY = new Object();

    private static final Object MISSING = Missing.getInstance();

    private final List<IndexField> fields;
    private final Consumer<List<Object>> combinations;
    private boolean throughArray;

    private FieldValues(List<IndexField> fields, Consumer<List<Object>> combinations) {
        this.fields = fields;
        this.combinations = combinations;
    }

    /**
     * Hands every combination to {@code combinations}, missing fields as {@link Missing}.
     *
     * @return whether any of the fields is, or lies in, an array
     * @throws CannotIndexParallelArraysError if two fields lead through different arrays
     */
    static boolean visit(List<IndexField> fields, Document document, Consumer<List<Object>> combinations) {
        var values = new FieldValues(fields, combinations);
        List<Step> steps = new ArrayList<>(fields.size());
        for (IndexField field : fields) {
            steps.add(walk(document, field.segments(), 0));
        }
        values.expand(steps);
        return values.throughArray;
    }

    /** How far a path has been followed: to {@code value}, the first {@code walked} segments being behind. */
    private record Step(Object value, int walked, boolean arrived) {

        boolean atArray() {
            return !arrived && value instanceof List;
        }
    }

    private static Step walk(@Nullable Object start, List<String> segments, int from) {
        Object value = start;
        int walked = from;
        while (walked < segments.size()) {
            String segment = segments.get(walked);
            if (value instanceof Document document) {
                value = document.getOrMissing(segment);
            } else if (value instanceof List<?> list && isPosition(segment)) {
                int position = Integer.parseInt(segment);
                value = position < list.size() ? list.get(position) : MISSING;
            } else if (value instanceof List) {
                break;
            } else {
                return new Step(MISSING, segments.size(), true);
            }
            walked++;
        }
        return new Step(value == null ? NULL : value, walked, false);
    }

    /** A present null: unlike a missing field it gets an entry in a sparse index. */
    static final Object NULL = new Object();

    private static boolean isPosition(String segment) {
        return !segment.isEmpty() && segment.length() < 6 && segment.chars().allMatch(Character::isDigit);
    }

    private void expand(List<Step> steps) {
        List<?> array = commonArray(steps);
        if (array == null) {
            combinations.accept(steps.stream().map(Step::value).toList());
            return;
        }
        throughArray = true;
        if (array.isEmpty()) {
            expand(mapArrays(steps, (step, segments) -> nothingIn(step, segments)));
        }
        for (Object element : array) {
            expand(mapArrays(steps, (step, segments) -> into(element, step, segments)));
        }
    }

    private @Nullable List<?> commonArray(List<Step> steps) {
        List<?> array = null;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).atArray()) {
                List<?> here = (List<?>) steps.get(i).value();
                if (array != null && array != here) {
                    throw new CannotIndexParallelArraysError(
                            List.of(fields.get(i).path()));
                }
                array = here;
            }
        }
        return array;
    }

    private List<Step> mapArrays(List<Step> steps, ElementStep next) {
        List<Step> mapped = new ArrayList<>(steps);
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).atArray()) {
                mapped.set(i, next.of(steps.get(i), fields.get(i).segments()));
            }
        }
        return mapped;
    }

    private static Step nothingIn(Step step, List<String> segments) {
        boolean isWholePath = step.walked() == segments.size();
        return new Step(isWholePath ? EMPTY_ARRAY : MISSING, segments.size(), true);
    }

    private static Step into(@Nullable Object element, Step step, List<String> segments) {
        if (step.walked() == segments.size()) {
            return new Step(element == null ? NULL : element, segments.size(), true);
        }
        return walk(element, segments, step.walked());
    }

    private interface ElementStep {
        Step of(Step step, List<String> segments);
    }
}
