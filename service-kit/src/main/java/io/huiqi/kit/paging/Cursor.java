package io.huiqi.kit.paging;

import io.huiqi.kit.problem.FieldError;
import io.huiqi.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Opaque page cursors: the sort key of the last item seen. */
public final class Cursor {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;
    private static final String SEPARATOR = "\n";

    private Cursor() {}

    /** The cursor after an item with this sort key; the parts must not contain line feeds. */
    public static String encode(List<String> key) {
        byte[] bytes = String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The sort key of a cursor with the given number of parts; null without a cursor; 400 for one we did not make. */
    public static @Nullable List<String> decode(@Nullable String cursor, int parts) {
        if (cursor == null) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            List<String> key = List.of(new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1));
            if (key.size() == parts) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            throw invalid("?cursor", "must be a cursor that this list gave you").asException();
        }
        throw invalid("?cursor", "must be a cursor that this list gave you").asException();
    }

    /** The sort key of a cursor with one part of the given shape; null without a cursor; 400 for one we did not make. */
    public static @Nullable String decode(@Nullable String cursor, Pattern shape) {
        List<String> key = decode(cursor, 1);
        if (key == null) {
            return null;
        }
        if (!shape.matcher(key.get(0)).matches()) {
            throw invalid("?cursor", "must be a cursor that this list gave you").asException();
        }
        return key.get(0);
    }

    /** The page size asked for, from 1 to {@value #MAX_LIMIT}; 400 for anything else. */
    public static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw invalid("?limit", "must be from 1 to " + MAX_LIMIT).asException();
        }
        return limit;
    }

    private static Problem invalid(String pointer, String detail) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "invalid-page",
                "The page cannot be read; see errors.",
                List.of(new FieldError(pointer, "invalid-value", detail)),
                Map.of());
    }
}
