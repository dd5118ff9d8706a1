package io.huiqi.inspection.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.inspection.ledger.Frequency;
import io.huiqi.inspection.ledger.Ledgers;
import io.huiqi.inspection.ledger.VisitLedger;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How often an enterprise is inspected. */
@RestController
@Tag(name = "Inspections")
class FrequencyController {

    private final Ledgers ledgers;
    private final Frequency frequency;
    private final InspectionPolicies policies;
    private final Clock clock;

    FrequencyController(Ledgers ledgers, Frequency frequency, InspectionPolicies policies, Clock clock) {
        this.ledgers = ledgers;
        this.frequency = frequency;
        this.policies = policies;
        this.clock = clock;
    }

    @Operation(
            summary = "Visits to an enterprise by month, department and category, with the limits of the policy",
            description = "By the local day a visit begins on, both ends included; without them, of this year.")
    @GetMapping("/api/v1/inspections/frequency")
    Mono<FrequencyView> frequency(
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Caller caller) {
        Checks checks = new Checks();
        String code = OneEnterprise.read(checks, enterprise, caller);
        LocalDate today = LocalDate.ofInstant(clock.instant(), policies.zone());
        LocalDate first = from == null ? today.withDayOfYear(1) : checks.date("?from", from);
        LocalDate last = to == null ? today.withDayOfYear(today.lengthOfYear()) : checks.date("?to", to);
        checks.require(
                first == null || last == null || !last.isBefore(first),
                "?to",
                "before-start",
                "must not be before from");
        checks.throwIfAny();
        String found = present(code);
        return ledgers.find(found)
                .defaultIfEmpty(VisitLedger.empty(found))
                .map(ledger -> FrequencyView.of(
                        ledger,
                        present(first),
                        present(last),
                        frequency,
                        policies.inForceOn(present(last)).frequency(),
                        new Times(policies.zone())));
    }
}
