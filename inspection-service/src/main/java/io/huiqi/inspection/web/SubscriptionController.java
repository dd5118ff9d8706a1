package io.huiqi.inspection.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiqi.inspection.subscription.FeedSecret;
import io.huiqi.inspection.subscription.Subscription;
import io.huiqi.inspection.subscription.Subscriptions;
import io.huiqi.kit.identity.Ids;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Hands out secret addresses of the calendar for programs that cannot send a token, and takes them back. */
@RestController
@RequestMapping(SubscriptionController.PATH)
@Tag(name = "Calendar")
class SubscriptionController {

    static final String PATH = CalendarController.PATH + "/subscriptions";
    private static final int NAME_LIMIT = 200;

    private final Subscriptions subscriptions;
    private final Ids ids;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    SubscriptionController(Subscriptions subscriptions, Ids ids, Clock clock) {
        this.subscriptions = subscriptions;
        this.ids = ids;
        this.clock = clock;
    }

    @Operation(
            summary = "A secret address of the calendar of an enterprise, a department or both",
            description = "The address is shown this once and kept nowhere. Each request makes another one; an"
                    + " Idempotency-Key is ignored, because its answer would have to be kept.")
    @PostMapping
    Mono<ResponseEntity<Created>> subscribe(@RequestBody SubscriptionBody body, Caller caller) {
        FeedSecret secret = FeedSecret.next(random);
        Subscription subscription = read(body, caller, secret);
        return subscriptions
                .add(subscription)
                .thenReturn(ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(Created.of(subscription, secret)));
    }

    @Operation(summary = "The caller's subscriptions, without their secrets, newest first")
    @GetMapping
    Mono<SubscriptionList> list(Caller caller) {
        return subscriptions
                .ofOwner(owner(caller))
                .map(SubscriptionView::of)
                .collectList()
                .map(SubscriptionList::new);
    }

    @Operation(summary = "Take a secret address back; whoever still reads it gets 404")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> revoke(@PathVariable String id, Caller caller) {
        return subscriptions
                .remove(id, owner(caller))
                .filter(removed -> removed)
                .switchIfEmpty(Found.orNotFound("subscription"))
                .then();
    }

    private Subscription read(SubscriptionBody body, Caller caller, FeedSecret secret) {
        Checks checks = new Checks();
        if (body.enterprise() != null) {
            checks.uscc("/enterprise", body.enterprise());
        }
        checks.optionalText("/department", body.department(), NAME_LIMIT);
        String department = body.department() == null || body.department().isBlank() ? null : body.department();
        checks.require(
                department != null || body.enterprise() != null || caller.enterprise() != null,
                "/enterprise",
                "required",
                "must be given, or a department, or both");
        checks.throwIfAny();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Subscription(
                ids.next(), secret.hash(), owner(caller), caller.limitTo(body.enterprise()), department, now);
    }

    private static String owner(Caller caller) {
        return caller.enterprise() == null ? "client/" + caller.client() : "enterprise/" + caller.enterprise();
    }

    @Schema(description = "Whose visits to show; an enterprise's own client need name nothing")
    record SubscriptionBody(
            @Nullable String enterprise, @Nullable String department) {}

    record SubscriptionList(List<SubscriptionView> items) {}

    /** A subscription without its secret. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SubscriptionView(
            String id,
            @Nullable String enterprise,
            @Nullable String department,
            Instant createdAt) {

        private static SubscriptionView of(Subscription subscription) {
            return new SubscriptionView(
                    subscription.id(), subscription.enterprise(), subscription.department(), subscription.createdAt());
        }
    }

    /** A new subscription with its address, a path at the house's public address. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Created(
            String id,
            String url,
            @Nullable String enterprise,
            @Nullable String department) {

        private static Created of(Subscription subscription, FeedSecret secret) {
            return new Created(
                    subscription.id(),
                    FeedController.pathOf(secret),
                    subscription.enterprise(),
                    subscription.department());
        }
    }
}
