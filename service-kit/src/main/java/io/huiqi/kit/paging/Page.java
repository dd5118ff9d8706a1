package io.huiqi.kit.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list in a stable order.
 *
 * @param next the cursor of the following page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Makes a page of items that were asked for with one more than fits.
     *
     * @param found at most {@code limit + 1} items
     * @param keyOf the values an item is ordered by, the last of them unique
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, List<String>> keyOf) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, Cursor.encode(keyOf.apply(items.get(limit - 1))));
    }

    /** The same page with each item shown otherwise. */
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
