package io.huiqi.inspection.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.inspection.complaint.ComplaintProcedure;
import io.huiqi.inspection.complaint.Complaints;
import io.huiqi.inspection.complaint.Grievance;
import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.proposal.Department;
import io.huiqi.inspection.refusal.GroundFinder;
import io.huiqi.inspection.refusal.Refusal;
import io.huiqi.inspection.refusal.Refusals;
import io.huiqi.inspection.web.InspectionBody.DepartmentBody;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.identity.Ids;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** An enterprise refuses inspectors with one call, and may complain in the same one. */
@RestController
@Tag(name = "Refusals")
class RefusalController {

    private static final String PATH = "/api/v1/refusals";
    private static final int TEXT_LIMIT = 4000;

    private final GroundFinder grounds;
    private final Refusals refusals;
    private final Complaints complaints;
    private final ComplaintProcedure procedure;
    private final Ids ids;
    private final Clock clock;
    private final Times times;

    RefusalController(
            GroundFinder grounds,
            Refusals refusals,
            Complaints complaints,
            ComplaintProcedure procedure,
            InspectionPolicies policies,
            Ids ids,
            Clock clock) {
        this.grounds = grounds;
        this.refusals = refusals;
        this.complaints = complaints;
        this.procedure = procedure;
        this.ids = ids;
        this.clock = clock;
        this.times = new Times(policies.zone());
    }

    @Operation(summary = "Refuse inspectors; the answer says whether clause 20 covers it at this instant")
    @PostMapping(PATH)
    Mono<ResponseEntity<RefusalView>> refuse(@RequestBody RefusalBody body, Caller caller, Cause cause) {
        Checks checks = new Checks();
        Uscc uscc = checks.uscc("/enterprise", body.enterprise());
        Department department = new ProposalReader(checks).department("/department", body.department());
        String note = checks.optionalText("/note", body.note(), TEXT_LIMIT);
        String complaint = checks.optionalText("/complaint", body.complaint(), TEXT_LIMIT);
        checks.throwIfAny();
        String enterprise = present(uscc).code();
        caller.requireMayActFor(enterprise);
        Act act = Officials.act(caller, clock);
        return grounds.find(enterprise, body.pass(), body.inspection(), act.at())
                .map(finding -> new Refusal(
                        ids.next(),
                        enterprise,
                        finding.inspection(),
                        present(department),
                        act.at(),
                        finding.ground(),
                        note,
                        act.by()))
                .flatMap(refusal -> refusals.add(refusal, cause))
                .flatMap(refusal -> complain(refusal, complaint, act, cause))
                .map(view -> ResponseEntity.created(URI.create(PATH + "/" + view.id()))
                        .body(view));
    }

    @Operation(summary = "One refusal; an enterprise sees its own")
    @GetMapping(PATH + "/{id}")
    Mono<RefusalView> one(@PathVariable String id, Caller caller) {
        return refusals.find(id)
                .filter(refusal -> caller.mayActFor(refusal.enterprise()))
                .map(refusal -> RefusalView.of(refusal, null, times))
                .switchIfEmpty(Found.orNotFound("refusal"));
    }

    private Mono<RefusalView> complain(Refusal refusal, @Nullable String text, Act act, Cause cause) {
        if (text == null || text.isBlank()) {
            return Mono.just(RefusalView.of(refusal, null, times));
        }
        Grievance grievance = new Grievance(
                refusal.enterprise(), refusal.id(), refusal.inspection(), refusal.department(), text, null);
        return complaints
                .add(procedure.file(ids.next(), grievance, act), cause)
                .map(filed -> RefusalView.of(refusal, filed.id(), times));
    }

    /** What an enterprise says when it refuses. */
    record RefusalBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String enterprise,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            DepartmentBody department,

            @Schema(description = "Number or sealed form of the pass that was shown") @Nullable
            String pass,

            @Schema(description = "Id of the inspection that was named") @Nullable
            String inspection,

            @Nullable String note,

            @Schema(description = "Opens a complaint with this text") @Nullable
            String complaint) {}
}
