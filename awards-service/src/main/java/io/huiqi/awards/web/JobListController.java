package io.huiqi.awards.web;

import io.huiqi.awards.job.Jobs;
import io.huiqi.awards.job.Jobs.Seen;
import io.huiqi.kit.paging.Cursor;
import io.huiqi.kit.paging.Page;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.web.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** All jobs, those included that a published version ordered by itself. */
@RestController
@Tag(name = "Jobs")
class JobListController {

    private final Jobs jobs;

    JobListController(Jobs jobs) {
        this.jobs = jobs;
    }

    @Operation(summary = "Jobs, the latest ordered first")
    @GetMapping("/api/v1/jobs")
    Mono<ResponseEntity<Page<JobView>>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            ServerWebExchange exchange) {
        JobController.requireOfficial(caller);
        return jobs.list(Cursor.limit(limit), seen(cursor))
                .map(page -> Pages.response(exchange, page.map(JobView::of)));
    }

    private static @Nullable Seen seen(@Nullable String cursor) {
        List<String> parts = Cursor.decode(cursor, 2);
        if (parts == null) {
            return null;
        }
        Checks checks = new Checks();
        Long millis = checks.parse(
                "?cursor", parts.get(0), "invalid-value", "must be a cursor that this list gave you", Long::parseLong);
        checks.throwIfAny();
        return new Seen(Instant.ofEpochMilli(Checks.present(millis)), parts.get(1));
    }
}
