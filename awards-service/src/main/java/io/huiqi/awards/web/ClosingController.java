package io.huiqi.awards.web;

import io.huiqi.awards.publication.PolicyStep;
import io.huiqi.awards.publication.Publisher;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.time.CivilTime;
import io.huiqi.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Closes policies. */
@RestController
@Tag(name = "Policies")
class ClosingController {

    private final Publisher publisher;
    private final Clock clock;

    ClosingController(Publisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    @Operation(
            summary = "Close a policy with the end of a day",
            description = "What is submitted later is refused with policy-closed; what was granted stays. A closed"
                    + " policy stays closed: the same words again are answered with 200, others with 409.")
    @PostMapping("/api/v1/policies/{policy}/closing")
    Mono<ResponseEntity<HistoryView>> close(
            @PathVariable String policy,
            @RequestBody ClosingRequest request,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Cause cause) {
        return publisher
                .close(
                        policy,
                        request.check(clock.instant()),
                        now -> ETags.requireMatch(ifMatch, now.revision()),
                        cause)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("policy").asException()))
                .map(this::answer);
    }

    private ResponseEntity<HistoryView> answer(PolicyStep step) {
        if (step instanceof PolicyStep.Refused refused) {
            throw Obstacles.problem(refused).asException();
        }
        return ResponseEntity.ok()
                .eTag(ETags.of(step.policy().revision()))
                .body(HistoryView.of(step.policy(), CivilTime.dateOf(clock.instant())));
    }
}
