package io.huiqi.local.store.key;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What an index holds of a document.
 *
 * @param sparse whether a document with none of the fields is left out
 */
public record IndexPattern(List<IndexField> fields, boolean sparse) {

    /** Reads {@code {status: 1, createdAt: -1}}. */
    public static IndexPattern of(Document key, boolean sparse) {
        List<IndexField> fields = new ArrayList<>();
        for (Map.Entry<String, Object> entry : key.entrySet()) {
            if (!(entry.getValue() instanceof Number direction)) {
                throw new BadValueException(
                        "Only ascending and descending indexes are offered, not " + entry.getValue());
            }
            fields.add(IndexField.of(entry.getKey(), direction.doubleValue() < 0));
        }
        return new IndexPattern(List.copyOf(fields), sparse);
    }

    /**
     * The keys of one document.
     *
     * @param throughArray whether the keys stand for elements of an array
     */
    public record Keys(Collection<byte[]> keys, boolean throughArray) {}

    public Keys keysOf(Document document) {
        Collection<byte[]> keys = new TreeSet<>(Bytes.ORDER);
        boolean throughArray = FieldValues.visit(fields, document, values -> {
            if (!(sparse && values.stream().allMatch(Missing::isNullOrMissing))) {
                keys.add(encode(values));
            }
        });
        return new Keys(keys, throughArray);
    }

    private byte[] encode(List<Object> values) {
        var out = new KeyWriter();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            fields.get(i).encode(value == FieldValues.NULL ? Missing.getInstance() : value, out);
        }
        return out.toBytes();
    }
}
