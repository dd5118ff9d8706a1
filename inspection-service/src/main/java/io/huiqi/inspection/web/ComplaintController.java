package io.huiqi.inspection.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.inspection.complaint.Complaint;
import io.huiqi.inspection.complaint.ComplaintProcedure;
import io.huiqi.inspection.complaint.ComplaintStatus;
import io.huiqi.inspection.complaint.Complaints;
import io.huiqi.inspection.complaint.Progress;
import io.huiqi.inspection.complaint.Progress.Barred;
import io.huiqi.inspection.complaint.Progress.Made;
import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.proposal.Department;
import io.huiqi.inspection.web.InspectionBody.DepartmentBody;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.identity.Ids;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
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

    @Operation(summary = "Complain about an inspection, a refusal ignored, or a visit under a false label")
    @PostMapping(PATH)
    Mono<ResponseEntity<ComplaintView>> file(@RequestBody ComplaintBody body, Caller caller, Cause cause) {
        Checks checks = new Checks();
        Uscc enterprise = checks.uscc("/enterprise", body.enterprise());
        Department department = new ProposalReader(checks).department("/department", body.department());
        String refusal = checks.optionalText("/refusal", body.refusal(), ID_LIMIT);
        String inspection = checks.optionalText("/inspection", body.inspection(), ID_LIMIT);
        String text = checks.text("/text", body.text(), TEXT_LIMIT);
        checks.throwIfAny();
        caller.requireMayActFor(present(enterprise).code());
        Complaint complaint = procedure.file(
                ids.next(),
                present(enterprise).code(),
                refusal,
                inspection,
                present(department),
                present(text),
                Officials.act(caller, clock));
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
            String text) {}

    record ConclusionBody(@Nullable String words) {}
}
