package io.huiqi.inspection.web;

import io.huiqi.inspection.subscription.FeedSecret;
import io.huiqi.inspection.subscription.Subscription;
import io.huiqi.inspection.subscription.Subscriptions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a calendar program reads under a secret address: last month, this one and the next three. */
@RestController
@Tag(name = "Calendar")
class FeedController {

    static final String PATH = CalendarController.PATH + "/feeds/";
    private static final String SUFFIX = ".ics";
    private static final int MONTHS_BACK = 1;
    private static final int MONTHS_AHEAD = 3;

    private final Subscriptions subscriptions;
    private final CalendarContents contents;
    private final CalendarAnswers answers;
    private final Months months;

    FeedController(Subscriptions subscriptions, CalendarContents contents, CalendarAnswers answers, Months months) {
        this.subscriptions = subscriptions;
        this.contents = contents;
        this.answers = answers;
        this.months = months;
    }

    static String pathOf(FeedSecret secret) {
        return PATH + secret.value() + SUFFIX;
    }

    @Operation(summary = "The subscribed calendar; the address itself is the permission, so no token is needed")
    @SecurityRequirements
    @GetMapping(path = PATH + "{secret}" + SUFFIX, produces = CalendarAnswers.ICALENDAR)
    Mono<ResponseEntity<String>> feed(@PathVariable String secret, Locale locale) {
        return subscriptions
                .findByHash(new FeedSecret(secret).hash())
                .switchIfEmpty(Found.orNotFound("calendar"))
                .flatMap(this::content)
                .map(content -> answers.file(content, locale));
    }

    private Mono<CalendarContent> content(Subscription subscription) {
        YearMonth now = months.current();
        return contents.withVisits(
                now.minusMonths(MONTHS_BACK),
                now.plusMonths(MONTHS_AHEAD),
                subscription.enterprise(),
                subscription.department());
    }
}
