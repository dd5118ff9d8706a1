package io.huiqi.awards.web;

import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.job.Job;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.sweep.SweepDesk;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes orders of sweeps. */
@RestController
@Tag(name = "Jobs")
class SweepController {

    private static final int NAME_LIMIT = 64;
    private static final int ITEM_LIMIT = 1000;

    private final Rulebooks rulebooks;
    private final SweepDesk desk;

    SweepController(Rulebooks rulebooks, SweepDesk desk) {
        this.rulebooks = rulebooks;
        this.desk = desk;
    }

    @Operation(
            summary = "Assess every enterprise under every item of a policy, as a job; changes nothing",
            description = "With stored facts, titles and ledgers, and the version of the policy published last at this"
                    + " moment. The answer's Location is the job.")
    @PostMapping("/api/v1/sweeps")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<ResponseEntity<JobView>> sweep(@RequestBody SweepRequest request, Caller caller) {
        JobController.requireOfficial(caller);
        return rulebooks
                .current()
                .flatMap(rulebook -> order(request, rulebook, caller.client()))
                .map(JobController::accepted)
                .switchIfEmpty(Mono.error(JobController::tooMany));
    }

    private Mono<Job> order(SweepRequest request, Rulebook rulebook, String client) {
        Checks checks = new Checks();
        Policy policy = policy(checks, rulebook, request.policy());
        Integer year = checks.year("/year", request.year());
        Set<String> items = items(checks, policy, request.items());
        checks.throwIfAny();
        return desk.sweep(Checks.present(policy), Checks.present(year), List.copyOf(items), client);
    }

    private static @Nullable Policy policy(Checks checks, Rulebook rulebook, @Nullable String id) {
        if (checks.text("/policy", id, NAME_LIMIT) == null) {
            return null;
        }
        Policy policy = rulebook.policy(Checks.present(id)).orElse(null);
        checks.require(policy != null, "/policy", "unknown-policy", "there is no such policy");
        return policy;
    }

    private static Set<String> items(Checks checks, @Nullable Policy policy, @Nullable List<@Nullable String> asked) {
        Set<String> items = new LinkedHashSet<>();
        if (asked == null) {
            return items;
        }
        checks.require(asked.size() <= ITEM_LIMIT, "/items", "too-many", "must be at most " + ITEM_LIMIT);
        for (int i = 0; i < Math.min(asked.size(), ITEM_LIMIT); i++) {
            String pointer = "/items/" + i;
            String item = checks.text(pointer, asked.get(i), NAME_LIMIT);
            if (item != null && policy != null && !policy.items().containsKey(item)) {
                checks.error(pointer, "unknown-item", "the policy has no such item");
            } else if (item != null) {
                items.add(item);
            }
        }
        return items;
    }
}
