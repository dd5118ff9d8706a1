package io.huiqi.inspection.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.inspection.enterprise.Enterprises;
import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.inspection.InspectionSteps;
import io.huiqi.inspection.inspection.Inspections;
import io.huiqi.inspection.inspection.Inspections.Filter;
import io.huiqi.inspection.inspection.Officer;
import io.huiqi.inspection.inspection.Status;
import io.huiqi.inspection.plan.PlanReferences;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.identity.Ids;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.paging.Cursor;
import io.huiqi.kit.paging.Page;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.web.ETags;
import io.huiqi.kit.web.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Asks for visits and shows them. */
@RestController
@Tag(name = "Inspections")
class InspectionController {

    private static final String PATH = "/api/v1/inspections";

    private final Inspections inspections;
    private final Enterprises enterprises;
    private final InspectionSteps steps;
    private final InspectionPolicies policies;
    private final PlanReferences plans;
    private final Ids ids;
    private final Clock clock;

    InspectionController(
            Inspections inspections,
            Enterprises enterprises,
            InspectionSteps steps,
            InspectionPolicies policies,
            PlanReferences plans,
            Ids ids,
            Clock clock) {
        this.inspections = inspections;
        this.enterprises = enterprises;
        this.steps = steps;
        this.policies = policies;
        this.plans = plans;
        this.ids = ids;
        this.clock = clock;
    }

    @Operation(summary = "Ask for a visit; it is decided at once, and again with each consent")
    @PostMapping(PATH)
    Mono<ResponseEntity<InspectionView>> request(
            @RequestBody InspectionBody body, Caller caller, Cause cause, Locale locale) {
        Officials.require(caller);
        Checks checks = new Checks();
        Uscc enterprise = checks.uscc("/enterprise", body.enterprise());
        Proposal proposal = new ProposalReader(checks).read(body);
        List<Officer> officers = new OfficerReader(checks).readAll(body.officers());
        checks.require(
                proposal == null || proposal.visit().isInWholeMilliseconds(),
                "/start",
                "too-precise",
                "start and end of a visit to be recorded must not be finer than a millisecond");
        checks.throwIfAny();
        String code = present(enterprise).code();
        Act act = Officials.act(caller, clock);
        return plans.resolve(present(proposal), code)
                .flatMap(resolved -> VisitController.admitted(plans, resolved, code, officers))
                .map(resolved -> steps.request(ids.next(), code, resolved, officers, act))
                .flatMap(requested -> inspections.add(requested, cause))
                .map(inspection -> ResponseEntity.created(URI.create(PATH + "/" + inspection.id()))
                        .eTag(ETags.of(inspection.sequence()))
                        .body(InspectionView.of(inspection, policies, locale)));
    }

    @Operation(summary = "One inspection; an enterprise sees its own")
    @GetMapping(PATH + "/{id}")
    Mono<ResponseEntity<InspectionView>> one(@PathVariable String id, Caller caller, Locale locale) {
        return Found.inspection(inspections, id, caller)
                .flatMap(inspection -> enterprises
                        .names(List.of(inspection.enterprise()))
                        .map(names -> ResponseEntity.ok()
                                .eTag(ETags.of(inspection.sequence()))
                                .body(view(inspection, names, locale))));
    }

    @Operation(summary = "Inspections, newest first; with mine=true those the caller has asked for")
    @GetMapping(PATH)
    Mono<ResponseEntity<Page<InspectionView>>> list(
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Locale locale,
            ServerWebExchange exchange) {
        List<String> before = Cursor.decode(cursor, 1);
        Filter filter = new Filter(
                caller.limitTo(enterprise),
                status(status),
                mine ? caller.client() : null,
                before == null ? null : before.get(0),
                Cursor.limit(limit));
        return inspections
                .list(filter)
                .flatMap(page -> enterprises
                        .names(page.items().stream().map(Inspection::enterprise).collect(Collectors.toSet()))
                        .map(names -> Pages.response(exchange, page.map(each -> view(each, names, locale)))));
    }

    private InspectionView view(Inspection inspection, Map<String, String> names, Locale locale) {
        return InspectionView.of(inspection, names.get(inspection.enterprise()), policies, locale);
    }

    private static @Nullable Status status(@Nullable String name) {
        if (name == null) {
            return null;
        }
        Checks checks = new Checks();
        Status status = checks.parse(
                "?status", name, "unknown-value", "must be one of " + List.of(Status.values()), Status::valueOf);
        checks.throwIfAny();
        return status;
    }
}
