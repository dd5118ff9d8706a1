package io.huiqi.kit.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * An answer that is not a success, before it is written as {@code application/problem+json} (RFC 9457).
 *
 * @param code stable reason, the last part of the {@code type}
 * @param detail for people: what is wrong and what would be right
 * @param errors what is wrong field by field; may be empty
 * @param properties further members, such as the id of the thing that is in the way
 */
public record Problem(
        HttpStatus status, String code, String detail, List<FieldError> errors, Map<String, Object> properties) {

    /** So many errors are told; an answer must not outgrow its request by far. */
    public static final int TOLD = 100;

    public Problem(HttpStatus status, String code, String detail) {
        this(status, code, detail, List.of(), Map.of());
    }

    /** 422 for a body that is well-formed and wrong in these places; the code is the first error's when there is one. */
    public static Problem invalid(List<FieldError> errors) {
        String code = errors.size() == 1 ? errors.get(0).code() : "invalid-request";
        String detail = errors.size() <= TOLD
                ? "The request has errors; see errors."
                : "The request has " + errors.size() + " errors; the first " + TOLD + " are in errors.";
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                code,
                detail,
                errors.subList(0, Math.min(errors.size(), TOLD)),
                Map.of());
    }

    /** 404 that does not tell whether the thing exists for somebody else. */
    public static Problem notFound(String what) {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", "There is no such " + what + ".");
    }

    public static Problem forbidden(String detail) {
        return new Problem(HttpStatus.FORBIDDEN, "forbidden", detail);
    }

    /** The same problem with one further member. */
    public Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(properties);
        more.put(name, value);
        return new Problem(status, code, detail, errors, more);
    }

    /** To leave a request handler with this problem. */
    public ProblemException asException() {
        return new ProblemException(this);
    }
}
