package io.huiqi.notification.web;

import io.huiqi.kit.consume.DependencyUnavailable;
import io.huiqi.kit.paging.Cursor;
import io.huiqi.kit.problem.FieldError;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.huiqi.notification.feed.Feed;
import io.huiqi.notification.feed.Place;
import io.huiqi.notification.feed.Start;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Every event of every service, as a live stream or page by page. */
@RestController
@RequestMapping("/api/v1/events")
@Tag(name = "Events")
final class EventsController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String TYPES = "Short type names, separated by commas; all when absent.";
    private static final String ENTERPRISE = "Only events of this enterprise.";
    private static final String SINCE =
            "A cursor or event id, `0` or `beginning`, or an RFC 3339 instant; when absent, a stream begins now and pages"
                    + " begin at the beginning.";
    private static final String BEGINNING = "beginning";
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final Feed feed;
    private final Streams streams;
    private final PullFeed pull;

    EventsController(Feed feed, Streams streams, PullFeed pull) {
        this.feed = feed;
        this.streams = streams;
        this.pull = pull;
    }

    @Operation(
            summary = "Live stream of events",
            description =
                    "Server-Sent Events: `id` is the cursor to resume with, `event` the short type name, `data` the"
                            + " CloudEvent as JSON. Delivery is at least once in the order of the feed: drop an event whose"
                            + " CloudEvents id you know. A block without data moves the id on past events that were filtered out.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<Void> stream(
            @Parameter(description = TYPES) @RequestParam(required = false) @Nullable String types,
            @Parameter(description = ENTERPRISE) @RequestParam(required = false) @Nullable String enterprise,
            @Parameter(description = SINCE) @RequestParam(required = false) @Nullable String since,
            @Parameter(description = "As the header Last-Event-ID, for clients that cannot set it.")
                    @RequestParam(required = false)
                    @Nullable
                    String lastEventId,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventIdHeader,
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) Principal principal,
            @Parameter(hidden = true) ServerWebExchange exchange) {
        String seen = lastEventIdHeader == null ? lastEventId : lastEventIdHeader;
        EventQuery query = EventQuery.of(types, enterprise, seen, since, caller);
        return locate(query.start())
                .flatMap(cursor -> streams.serve(exchange, cursor, query, TokenLife.endOf(principal)));
    }

    @Operation(
            summary = "Events page by page",
            description =
                    "The same events in the same order as the stream. Ask again with `since` set to `next`, which is"
                            + " always given; `caughtUp` tells that there is nothing further for now.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = EventPage.class)))
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> page(
            @Parameter(description = TYPES) @RequestParam(required = false) @Nullable String types,
            @Parameter(description = ENTERPRISE) @RequestParam(required = false) @Nullable String enterprise,
            @Parameter(description = SINCE) @RequestParam(required = false) @Nullable String since,
            @Parameter(description = "At most so many events, from 1 to 500.") @RequestParam(required = false) @Nullable
                    Integer limit,
            @Parameter(description = "Seconds to wait for an event when there is none yet, from 0 to 30.")
                    @RequestParam(defaultValue = "0")
                    int wait,
            @Parameter(hidden = true) Caller caller) {
        EventQuery query = EventQuery.of(types, enterprise, null, since == null ? BEGINNING : since, caller);
        Duration patience = patience(wait);
        int size = Cursor.limit(limit);
        return locate(query.start())
                .flatMap(cursor -> pull.read(cursor, query.filter(), size, patience))
                .map(slice -> EventPage.response(slice, query.personal(), feed.head()));
    }

    private static Duration patience(int seconds) {
        if (seconds < 0 || seconds > LONGEST_WAIT_SECONDS) {
            String detail = "must be from 0 to " + LONGEST_WAIT_SECONDS;
            FieldError error = new FieldError("?wait", "invalid-value", detail);
            throw new Problem(HttpStatus.BAD_REQUEST, "invalid-value", "?wait " + detail, List.of(error), Map.of())
                    .asException();
        }
        return Duration.ofSeconds(seconds);
    }

    private Mono<Long> locate(Start start) {
        if (!feed.isReady()) {
            return Mono.error(new DependencyUnavailable("the feed is not read yet"));
        }
        return feed.locate(start).map(EventsController::cursor);
    }

    private static long cursor(Place place) {
        if (place instanceof Place.Found found) {
            return found.cursor();
        }
        throw new Problem(
                        HttpStatus.BAD_REQUEST,
                        "unknown-cursor",
                        "This feed never gave that id. Begin anew with since=beginning, an instant, or without either.")
                .asException();
    }
}
