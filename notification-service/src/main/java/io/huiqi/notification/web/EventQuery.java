package io.huiqi.notification.web;

import io.huiqi.events.EventType;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.problem.FieldError;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.huiqi.notification.feed.EventFilter;
import io.huiqi.notification.feed.PersonalFields;
import io.huiqi.notification.feed.Start;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a request asks for, checked.
 *
 * @param personal whether the caller may see personal data
 */
record EventQuery(Start start, EventFilter filter, boolean personal) {

    private static final String UNKNOWN_TYPE = "unknown-event-type";
    private static final List<String> KNOWN_TYPES =
            Arrays.stream(EventType.values()).map(EventType::shortName).sorted().toList();

    /**
     * Reads the parameters of a request; 400 with all that is wrong with them, 403 for another's enterprise.
     *
     * @param seen the id of the last event the client has seen; it wins over {@code since}, which stays in the address
     *     when a client reconnects
     */
    static EventQuery of(
            @Nullable String types,
            @Nullable String enterprise,
            @Nullable String seen,
            @Nullable String since,
            Caller caller) {
        Checks checks = new Checks();
        Set<String> wanted = types(types, checks);
        if (enterprise != null) {
            checks.uscc("?enterprise", enterprise);
        }
        Start start = seen == null || seen.isEmpty() ? since(since, checks) : seen(seen, checks);
        if (checks.hasErrors()) {
            throw problem(checks.errors()).asException();
        }
        EventFilter filter = new EventFilter(wanted, caller.limitTo(enterprise));
        return new EventQuery(start, filter, caller.scopes().contains(PersonalFields.SCOPE));
    }

    private static Set<String> types(@Nullable String types, Checks checks) {
        if (types == null || types.isEmpty()) {
            return Set.of();
        }
        Set<String> wanted =
                Arrays.stream(types.split(",", -1)).map(String::trim).collect(Collectors.toSet());
        for (String type : wanted) {
            checks.require(
                    EventType.ofShortName(type).isPresent(),
                    "?types",
                    UNKNOWN_TYPE,
                    "\"" + type.substring(0, Math.min(type.length(), 60)) + "\" is no event type; see known");
        }
        return wanted;
    }

    private static Start seen(String seen, Checks checks) {
        Long cursor = cursor(seen);
        checks.require(cursor != null, "?lastEventId", "invalid-cursor", "must be an id that this stream gave you");
        return cursor == null ? new Start.Now() : new Start.After(cursor);
    }

    private static Start since(@Nullable String since, Checks checks) {
        if (since == null || since.isEmpty()) {
            return new Start.Now();
        }
        if (since.equals("beginning")) {
            return new Start.After(0);
        }
        Long cursor = cursor(since);
        if (cursor != null) {
            return new Start.After(cursor);
        }
        OffsetDateTime instant = checks.parse(
                "?since",
                since,
                "invalid-since",
                "must be a cursor, 0 or beginning, or an RFC 3339 instant such as 2020-09-16T00:00:00%2B08:00",
                OffsetDateTime::parse);
        return instant == null ? new Start.Now() : new Start.At(instant.toInstant());
    }

    private static @Nullable Long cursor(String text) {
        boolean digits = text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Long.valueOf(text) : null;
    }

    private static Problem problem(List<FieldError> errors) {
        String code = errors.stream().map(FieldError::code).distinct().count() == 1
                ? errors.get(0).code()
                : "invalid-request";
        boolean typesWrong = errors.stream().anyMatch(error -> error.code().equals(UNKNOWN_TYPE));
        return new Problem(
                HttpStatus.BAD_REQUEST,
                code,
                "The query has errors; see errors.",
                errors,
                typesWrong ? Map.of("known", KNOWN_TYPES) : Map.of());
    }
}
