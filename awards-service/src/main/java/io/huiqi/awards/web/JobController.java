package io.huiqi.awards.web;

import io.huiqi.awards.job.Job;
import io.huiqi.awards.job.JobKind;
import io.huiqi.awards.job.JobStatus;
import io.huiqi.awards.job.Jobs;
import io.huiqi.awards.sweep.ClaimLine;
import io.huiqi.awards.sweep.ShadowLine;
import io.huiqi.awards.sweep.SweepLine;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Jobs: how far they are, what came out, and the end of those nobody wants any more. */
@RestController
@RequestMapping("/api/v1/jobs/{id}")
@Tag(name = "Jobs")
class JobController {

    private static final String ITEMS = "items";
    private static final String CLAIMS = "claims";

    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Jobs speak about every enterprise. */
    static void requireOfficial(Caller caller) {
        if (caller.enterprise() != null) {
            throw Problem.forbidden("The token is bound to one enterprise.").asException();
        }
    }

    /** The answer to an order. */
    static ResponseEntity<JobView> accepted(Job job) {
        return ResponseEntity.accepted()
                .location(URI.create(JobView.pathOf(job.id())))
                .body(JobView.of(job));
    }

    /** The answer to an order that is not taken. */
    static RuntimeException tooMany() {
        return new Problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-jobs",
                        "Too many jobs wait; try again later, or cancel some.")
                .asException();
    }

    @Operation(summary = "How far a job is, and what came out by item so far")
    @GetMapping
    Mono<JobView> get(@PathVariable String id, Caller caller) {
        return find(id, caller).map(JobView::of);
    }

    @Operation(
            summary = "Cancel a job",
            description = "Cancelled again, it stays as it is; a job that is done or has failed answers 409.")
    @DeleteMapping
    Mono<JobView> cancel(@PathVariable String id, Caller caller) {
        requireOfficial(caller);
        return jobs.cancel(id)
                .switchIfEmpty(Mono.error(JobController::notFound))
                .map(job -> {
                    if (job.status() != JobStatus.CANCELLED) {
                        throw conflict(
                                "job-finished", "The job is " + job.status().code() + " already.");
                    }
                    return JobView.of(job);
                });
    }

    @Operation(
            summary = "The result of a job that is done, one line for each enterprise and item",
            description = "NDJSON, or CSV with Accept: text/csv (UTF-8, a header line, several reasons separated by"
                    + " semicolons). Sent as fast as it is read. `lines=claims` asks a shadow run for its lines about"
                    + " real claims instead, one for each.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                        schema = @Schema(oneOf = {SweepLine.class, ShadowLine.class, ClaimLine.class})),
                @Content(mediaType = ResultFormat.CSV_VALUE, schema = @Schema(type = "string"))
            })
    @GetMapping(
            path = "/result",
            produces = {MediaType.APPLICATION_NDJSON_VALUE, ResultFormat.CSV_VALUE})
    Mono<ResponseEntity<Flux<DataBuffer>>> result(
            @PathVariable String id,
            @RequestParam(defaultValue = ITEMS) String lines,
            Caller caller,
            ServerWebExchange exchange) {
        Checks checks = new Checks();
        checks.oneOf("/lines", lines, List.of(ITEMS, CLAIMS));
        checks.throwIfAny();
        ResultFormat format =
                ResultFormat.wanted(exchange.getRequest().getHeaders().getAccept());
        return find(id, caller).map(job -> {
            if (job.status() != JobStatus.DONE) {
                throw conflict("job-not-done", "The job is " + job.status().code() + ".");
            }
            return answer(job, lines(job.order().kind(), lines), format);
        });
    }

    private static ResultLines lines(JobKind kind, String asked) {
        Checks checks = new Checks();
        checks.require(
                asked.equals(ITEMS) || kind == JobKind.SHADOW_RUN,
                "/lines",
                "no-claims",
                "only a shadow run has lines about claims");
        checks.throwIfAny();
        return asked.equals(CLAIMS) ? ResultLines.CLAIMS : ResultLines.of(kind);
    }

    private ResponseEntity<Flux<DataBuffer>> answer(Job job, ResultLines lines, ResultFormat format) {
        Flux<byte[]> body = Flux.concat(
                Mono.fromSupplier(() -> format.begin(lines)),
                jobs.rows(job).publishOn(Schedulers.boundedElastic(), 1).map(rows -> format.write(lines, rows)));
        return ResponseEntity.ok()
                .contentType(format.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + format.fileName(job) + "\"")
                .body(body.filter(bytes -> bytes.length > 0).map(DefaultDataBufferFactory.sharedInstance::wrap));
    }

    private Mono<Job> find(String id, Caller caller) {
        requireOfficial(caller);
        return jobs.find(id).switchIfEmpty(Mono.error(JobController::notFound));
    }

    private static RuntimeException notFound() {
        return Problem.notFound("job").asException();
    }

    private static RuntimeException conflict(String code, String detail) {
        return new Problem(HttpStatus.CONFLICT, code, detail).asException();
    }
}
