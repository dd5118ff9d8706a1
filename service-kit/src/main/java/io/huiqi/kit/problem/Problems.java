package io.huiqi.kit.problem;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Which problem each failure of a request is; what is not known here is a fault of ours and tells nothing. */
public final class Problems {

    private static final Pattern BYTES = Pattern.compile(": ([0-9]+)$");

    private Problems() {}

    /** The problem for a failure. */
    public static Problem of(Throwable failure) {
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        if (failure instanceof ServerWebInputException input) {
            return ofInput(input);
        }
        if (failure instanceof DataBufferLimitException) {
            return bodyTooLarge(failure);
        }
        if (failure instanceof AuthenticationException) {
            return new Problem(HttpStatus.UNAUTHORIZED, "unauthorized", "A valid bearer token is needed.");
        }
        if (failure instanceof AccessDeniedException) {
            return Problem.forbidden("The token does not allow this.");
        }
        if (isUnavailable(failure)) {
            return new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "dependency-unavailable",
                    "Something this service needs is away; nothing was changed. Try again shortly.");
        }
        if (failure instanceof ErrorResponse response) {
            return ofResponse(response);
        }
        return new Problem(
                HttpStatus.INTERNAL_SERVER_ERROR, "internal", "This is a fault of ours; it has been logged.");
    }

    private static Problem ofResponse(ErrorResponse response) {
        if (response instanceof MethodNotAllowedException method) {
            return new Problem(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "method-not-allowed",
                    "Allowed here: "
                            + method.getSupportedMethods().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        if (response instanceof UnsupportedMediaTypeStatusException media) {
            return new Problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-media-type",
                    "Send " + oneOf(media.getSupportedMediaTypes()));
        }
        if (response instanceof NotAcceptableStatusException media) {
            return new Problem(
                    HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "Ask for " + oneOf(media.getSupportedMediaTypes()));
        }
        HttpStatus status = known(response.getStatusCode());
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            return bodyTooLarge(response instanceof Throwable failure ? failure : null);
        }
        if (status == HttpStatus.NOT_FOUND) {
            return new Problem(status, "not-found", "There is nothing at this address.");
        }
        return new Problem(status, status.name().toLowerCase(Locale.ROOT).replace('_', '-'), status.getReasonPhrase());
    }

    private static String oneOf(List<MediaType> types) {
        return types.isEmpty() || types.contains(MediaType.APPLICATION_JSON)
                ? "application/json."
                : types.stream().map(MediaType::toString).collect(Collectors.joining(", ", "", "."));
    }

    private static Problem ofInput(ServerWebInputException input) {
        if (input instanceof MissingRequestValueException missing) {
            return badRequest("?" + missing.getName(), "required", "must be given");
        }
        Throwable cause = input.getMostSpecificCause();
        if (causeOf(input, DataBufferLimitException.class) != null) {
            return bodyTooLarge(input);
        }
        JacksonException json = causeOf(input, JacksonException.class);
        if (json != null) {
            return ofJson(json);
        }
        if (cause instanceof DecodingException || input.getCause() == null) {
            return badRequest("", "unreadable-body", "The body is missing or cannot be read.");
        }
        String name = input.getMethodParameter() == null
                ? null
                : input.getMethodParameter().getParameterName();
        return badRequest("?" + (name == null ? "" : name), "invalid-value", "has a value that cannot be read");
    }

    /** Says the limit wherever Spring says it, which is at the end of its message. */
    private static Problem bodyTooLarge(@Nullable Throwable failure) {
        DataBufferLimitException exceeded = failure == null ? null : causeOf(failure, DataBufferLimitException.class);
        Matcher limit = BYTES.matcher(exceeded == null ? "" : String.valueOf(exceeded.getMessage()));
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                limit.find()
                        ? "The body may have at most " + limit.group(1) + " bytes here."
                        : "The body is too large.");
    }

    /** What is wrong with JSON that could not be read: 400 for text that is no JSON, 422 for a field that does not fit. */
    public static Problem ofJson(JacksonException failure) {
        String pointer = pointer(failure.getPath());
        if (failure instanceof UnrecognizedPropertyException unknown) {
            String allowed = unknown.getKnownPropertyIds() == null
                    ? ""
                    : "; known here: "
                            + unknown.getKnownPropertyIds().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .collect(Collectors.joining(", "));
            return Problem.invalid(List.of(new FieldError(
                    pointer, "unknown-field", "\"" + unknown.getPropertyName() + "\" is not a field here" + allowed)));
        }
        if (failure instanceof StreamConstraintsException) {
            return badRequest(
                    pointer,
                    "json-out-of-bounds",
                    "is nested too deeply, or has too long a name, text or number" + place(failure));
        }
        if (failure instanceof StreamReadException && !(failure instanceof InputCoercionException)) {
            String what = isDuplicate(failure) ? "names a field twice; keep one" : "is not valid JSON";
            return badRequest(pointer, "malformed-json", what + place(failure));
        }
        return Problem.invalid(List.of(new FieldError(pointer, "wrong-type", "has the wrong type" + place(failure))));
    }

    private static boolean isDuplicate(JacksonException failure) {
        String message = failure.getOriginalMessage();
        return message != null && message.startsWith("Duplicate");
    }

    private static String place(JacksonException failure) {
        var location = failure.getLocation();
        return location == null || location.getLineNr() < 0
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String pointer(List<Reference> path) {
        return path.stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : escape(step.getPropertyName())))
                .collect(Collectors.joining());
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Problem badRequest(String pointer, String code, String detail) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                code,
                "The request cannot be read; see errors.",
                List.of(new FieldError(pointer, code, detail)),
                Map.of());
    }

    private static boolean isUnavailable(Throwable failure) {
        return failure instanceof MongoTimeoutException
                || failure instanceof MongoSocketException
                || failure instanceof RetriableException
                || failure instanceof TimeoutException
                || failure instanceof io.huiqi.kit.consume.DependencyUnavailable;
    }

    private static HttpStatus known(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static <T extends Throwable> @Nullable T causeOf(Throwable failure, Class<T> type) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
        }
        return null;
    }
}
