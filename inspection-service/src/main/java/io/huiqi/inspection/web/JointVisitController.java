package io.huiqi.inspection.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.inspection.ledger.JointVisit;
import io.huiqi.inspection.ledger.LedgerStep;
import io.huiqi.inspection.ledger.LedgerStep.Bar;
import io.huiqi.inspection.ledger.LedgerStep.Barred;
import io.huiqi.inspection.ledger.LedgerStep.Taken;
import io.huiqi.inspection.ledger.LedgerStep.Unchanged;
import io.huiqi.inspection.ledger.LedgerSteps;
import io.huiqi.inspection.ledger.Ledgers;
import io.huiqi.inspection.ledger.VisitLedger;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.proposal.Words;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows proposals to come together, and takes the departments' answers. */
@RestController
@RequestMapping("/api/v1/joint-visits")
@Tag(name = "Joint visits")
class JointVisitController {

    private static final int REASON_LIMIT = 1000;
    private static final int ID_LIMIT = 64;
    private static final String JOIN = "join";
    private static final String DECLINE = "decline";

    private final Ledgers ledgers;
    private final LedgerSteps steps;
    private final Clock clock;
    private final Times times;

    JointVisitController(Ledgers ledgers, LedgerSteps steps, InspectionPolicies policies, Clock clock) {
        this.ledgers = ledgers;
        this.steps = steps;
        this.clock = clock;
        this.times = new Times(policies.zone());
    }

    @Operation(summary = "The joint visits to an enterprise, the latest first; an enterprise sees its own")
    @GetMapping
    Mono<JointVisitList> list(@RequestParam(required = false) @Nullable String enterprise, Caller caller) {
        String code = OneEnterprise.read(enterprise, caller);
        return ledgers.find(code)
                .map(ledger -> ledger.jointVisits().stream()
                        .map(joint -> JointVisitView.of(code, joint, times))
                        .sorted((one, other) -> other.period().compareTo(one.period()))
                        .toList())
                .defaultIfEmpty(List.of())
                .map(JointVisitList::new);
    }

    @Operation(summary = "One joint visit, with the answers to it")
    @GetMapping("/{id}")
    Mono<ResponseEntity<JointVisitView>> one(@PathVariable String id, Caller caller) {
        return ledgers.findByJointVisit(id)
                .filter(ledger -> caller.mayActFor(ledger.enterprise()))
                .switchIfEmpty(Found.orNotFound("joint visit"))
                .map(ledger -> answer(ledger, id));
    }

    @Operation(
            summary = "A department joins with its inspection, or declines with a reason",
            description =
                    "When all who are left have joined, their inspections are moved to the time proposed. Send the"
                            + " entity tag in If-Match to join at the time you have seen and no other.")
    @PostMapping("/{id}/answers")
    Mono<ResponseEntity<JointVisitView>> answer(
            @PathVariable String id,
            @RequestBody AnswerBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            Cause cause) {
        Officials.require(caller);
        Answer answer = body.read();
        return ledgers.findByJointVisit(id)
                .switchIfEmpty(Found.orNotFound("joint visit"))
                .flatMap(found -> ledgers.change(
                        found.enterprise(),
                        ledger -> {
                            ledger.jointVisit(id).ifPresent(joint -> ETags.requireMatch(ifMatch, joint.revision()));
                            return steps.answer(ledger, id, answer.inspection(), answer.declined(), clock.instant());
                        },
                        cause))
                .map(step -> answer(step, id));
    }

    private ResponseEntity<JointVisitView> answer(LedgerStep step, String id) {
        if (step instanceof Taken taken) {
            return answer(taken.ledger(), id);
        }
        if (step instanceof Unchanged unchanged) {
            return answer(unchanged.ledger(), id);
        }
        Bar bar = ((Barred) step).bar();
        throw new Problem(HttpStatus.CONFLICT, Words.of(bar), bar.detail()).asException();
    }

    private ResponseEntity<JointVisitView> answer(VisitLedger ledger, String id) {
        JointVisit joint = ledger.jointVisit(id).orElseThrow();
        return ResponseEntity.ok()
                .eTag(ETags.of(joint.revision()))
                .body(JointVisitView.of(ledger.enterprise(), joint, times));
    }

    record JointVisitList(List<JointVisitView> items) {}

    /** The answer of a department for one of its inspections. */
    record AnswerBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String inspection,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {JOIN, DECLINE})
            @Nullable
            String answer,

            @Schema(description = "Why the department declines; needed for that only") @Nullable
            String reason) {

        private Answer read() {
            Checks checks = new Checks();
            String who = checks.text("/inspection", inspection, ID_LIMIT);
            String what = checks.oneOf("/answer", answer, List.of(JOIN, DECLINE));
            String why = DECLINE.equals(what)
                    ? checks.text("/reason", reason, REASON_LIMIT)
                    : checks.optionalText("/reason", reason, REASON_LIMIT);
            checks.throwIfAny();
            return new Answer(present(who), DECLINE.equals(what) ? why : null);
        }
    }

    /** An answer that has been read; {@code declined} is the reason, null to join. */
    private record Answer(String inspection, @Nullable String declined) {}
}
