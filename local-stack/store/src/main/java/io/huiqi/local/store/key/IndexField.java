package io.huiqi.local.store.key;

import java.util.Arrays;
import java.util.List;

/**
 * One field of an index or of a sort order.
 *
 * @param path the field, with dots into embedded documents and arrays
 */
public record IndexField(String path, List<String> segments, boolean descending) {

    public static IndexField of(String path, boolean descending) {
        return new IndexField(path, Arrays.asList(path.split("\\.", -1)), descending);
    }

    void encode(Object value, KeyWriter out) {
        int start = out.length();
        if (value == FieldValues.EMPTY_ARRAY) {
            out.put(ValueTag.EMPTY_ARRAY.code());
        } else {
            Values.encode(value, out);
        }
        if (descending) {
            out.complementFrom(start);
        }
    }
}
