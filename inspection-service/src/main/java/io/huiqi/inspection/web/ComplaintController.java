package io.huiqi.inspection.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.inspection.arrears.ArrearsNotice;
import io.huiqi.inspection.complaint.Complaint;
import io.huiqi.inspection.complaint.ComplaintProcedure;
import io.huiqi.inspection.complaint.ComplaintStatus;
import io.huiqi.inspection.complaint.Complaints;
import io.huiqi.inspection.complaint.Complaints.Filter;
import io.huiqi.inspection.complaint.Grievance;
import io.huiqi.inspection.complaint.Progress;
import io.huiqi.inspection.complaint.Progress.Barred;
import io.huiqi.inspection.complaint.Progress.Made;
import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.proposal.Department;
import io.huiqi.inspection.web.ArrearsNoticeReader.NoticeBody;
import io.huiqi.inspection.web.InspectionBody.DepartmentBody;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.identity.Ids;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.paging.Cursor;
import io.huiqi.kit.paging.Page;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.web.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Complaints to the efficiency supervision department, from filing to the end. */
@RestController
@Tag(name = "Complaints")
class ComplaintController {

    private static final String PATH = "/api/v1/complaints";
    private static final Map<String, ComplaintStatus> STEPS = Map.of(
            "accept", ComplaintStatus.ACCEPTED,
            "investigate", ComplaintStatus.INVESTIGATED,
            "resolve", ComplaintStatus.RESOLVED,
            "dismiss", ComplaintStatus.DISMISSED);
    private static final int TEXT_LIMIT = 4000;
    private static final int ID_LIMIT = 64;

    private final Complaints complaints;
    private final ComplaintSubject subject;
    private final ComplaintProcedure procedure;
    private final Ids ids;
    private final Clock clock;
    private final Times times;

    ComplaintController(
            Complaints complaints,
            ComplaintSubject subject,
            ComplaintProcedure procedure,
            InspectionPolicies policies,
            Ids ids,
            Clock clock) {
        this.complaints = complaints;
        this.subject = subject;
        this.procedure = procedure;
        this.ids = ids;
        this.clock = clock;
        this.times = new Times(policies.zone());
    }

    @Operation(
            summary = "Complain about an inspection, a refusal ignored, a visit under a false label, or a demand for"
                    + " historical arrears")
    @PostMapping(PATH)
    Mono<ResponseEntity<ComplaintView>> file(@RequestBody ComplaintBody body, Caller caller, Cause cause) {
        Checks checks = new Checks();
        Uscc enterprise = checks.uscc("/enterprise", body.enterprise());
        Department department = new ProposalReader(checks).department("/department", body.department());
        String refusal = checks.optionalText("/refusal", body.refusal(), ID_LIMIT);
        String inspection = checks.optionalText("/inspection", body.inspection(), ID_LIMIT);
        String text = checks.text("/text", body.text(), TEXT_LIMIT);
        ArrearsNotice notice = new ArrearsNoticeReader(checks, procedure).read(body.notice());
        checks.throwIfAny();
        String code = present(enterprise).code();
        caller.requireMayActFor(code);
        Grievance grievance = new Grievance(code, refusal, inspection, present(department), present(text), notice);
        Complaint complaint = procedure.file(ids.next(), grievance, Officials.act(caller, clock));
        return subject.require(complaint.enterprise(), refusal, inspection)
                .then(Mono.defer(() -> complaints.add(complaint, cause)))
                .map(filed -> ResponseEntity.created(URI.create(PATH + "/" + filed.id()))
                        .body(ComplaintView.of(filed, times)));
    }

    @Operation(summary = "One complaint; an enterprise sees its own")
    @GetMapping(PATH + "/{id}")
    Mono<ComplaintView> one(@PathVariable String id, Caller caller) {
        return complaints
                .find(id)
                .filter(complaint -> caller.mayActFor(complaint.enterprise()))
                .map(complaint -> ComplaintView.of(complaint, times))
                .switchIfEmpty(Found.orNotFound("complaint"));
    }

    @Operation(summary = "Complaints, newest first; ban names the clause of a ban they report, such as 17-3")
    @GetMapping(PATH)
    Mono<ResponseEntity<Page<ComplaintView>>> list(
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String ban,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            ServerWebExchange exchange) {
        List<String> before = Cursor.decode(cursor, 1);
        Filter filter = new Filter(
                caller.limitTo(enterprise),
                status(status),
                ban,
                before == null ? null : before.get(0),
                Cursor.limit(limit));
        return complaints
                .list(filter)
                .map(page -> Pages.response(exchange, page.map(each -> ComplaintView.of(each, times))));
    }

    private static @Nullable ComplaintStatus status(@Nullable String name) {
        if (name == null) {
            return null;
        }
        Checks checks = new Checks();
        ComplaintStatus status = checks.parse(
                "?status",
                name,
                "unknown-value",
                "must be one of " + List.of(ComplaintStatus.values()),
                ComplaintStatus::valueOf);
        checks.throwIfAny();
        return status;
    }

    @Operation(summary = "Move a complaint on; the leader's side does, not the department complained about")
    @PostMapping(PATH + "/{id}/{step}")
    Mono<ComplaintView> progress(
            @PathVariable String id,
            @PathVariable String step,
            @RequestBody(required = false) @Nullable ConclusionBody body,
            Caller caller,
            Cause cause) {
        Officials.require(caller);
        ComplaintStatus next = STEPS.get(step);
        if (next == null) {
            return Found.orNotFound("step");
        }
        Act act = Officials.act(caller, clock);
        Checks checks = new Checks();
        String words = body == null ? null : checks.optionalText("/words", body.words(), TEXT_LIMIT);
        checks.throwIfAny();
        return complaints
                .change(id, complaint -> procedure.progress(complaint, next, words, act), cause)
                .map(this::answer)
                .switchIfEmpty(Found.orNotFound("complaint"));
    }

    private ComplaintView answer(Progress progress) {
        if (progress instanceof Made made) {
            return ComplaintView.of(made.complaint(), times);
        }
        Barred barred = (Barred) progress;
        throw new Problem(
                        HttpStatus.CONFLICT,
                        "wrong-step",
                        "A complaint that is " + barred.from() + " cannot become " + barred.to() + ".")
                .asException();
    }

    record ComplaintBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String enterprise,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            DepartmentBody department,

            @Nullable String refusal,
            @Nullable String inspection,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String text,

            @Schema(description = "The demand for arrears it reports") @Nullable
            NoticeBody notice) {}

    record ConclusionBody(@Nullable String words) {}
}
