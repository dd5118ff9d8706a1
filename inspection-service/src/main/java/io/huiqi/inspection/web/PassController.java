package io.huiqi.inspection.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiqi.inspection.inspection.Bar;
import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.inspection.Inspections;
import io.huiqi.inspection.inspection.Officer;
import io.huiqi.inspection.inspection.OfficerDuty;
import io.huiqi.inspection.inspection.PassCheck;
import io.huiqi.inspection.inspection.PassStanding;
import io.huiqi.inspection.inspection.Status;
import io.huiqi.inspection.pass.Pass;
import io.huiqi.inspection.pass.PassSeal;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.Words;
import io.huiqi.inspection.web.InspectionView.DepartmentView;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows passes to those concerned and verifies them for anybody. */
@RestController
@Tag(name = "Passes")
class PassController {

    private final Inspections inspections;
    private final PassCheck check;
    private final PassSeal seal;
    private final OfficerDuty officers;
    private final Times times;
    private final String page;

    PassController(
            Inspections inspections,
            PassCheck check,
            PassSeal seal,
            OfficerDuty officers,
            InspectionPolicies policies,
            @Value("${inspection.pass-page}") String page) {
        this.inspections = inspections;
        this.check = check;
        this.seal = seal;
        this.officers = officers;
        this.times = new Times(policies.zone());
        this.page = page;
    }

    @Operation(summary = "The pass of an allowed visit: its number and its sealed form")
    @GetMapping("/api/v1/inspections/{id}/pass")
    Mono<PassView> pass(@PathVariable String id, Caller caller, Locale locale) {
        return goodPass(id, caller).map(inspection -> PassView.of(inspection, officers, locale, times));
    }

    @Operation(
            summary = "The sealed form of the pass as a QR code, behind the address of the page that verifies it if one"
                    + " is set")
    @GetMapping(path = "/api/v1/inspections/{id}/pass.svg", produces = "image/svg+xml")
    Mono<String> qrCode(@PathVariable String id, Caller caller) {
        return goodPass(id, caller)
                .map(inspection -> QrCode.svg(page + passOf(inspection).token()));
    }

    @Operation(summary = "Verify a pass by its number or its sealed form; open to anybody")
    @SecurityRequirements
    @GetMapping("/api/v1/passes/{code}")
    Mono<StandingView> verify(@PathVariable String code, Locale locale) {
        return check.verify(code).map(standing -> StandingView.of(standing, officers, locale, times));
    }

    @Operation(
            summary =
                    "The public keys that verify passes offline, the one in use first, as a JSON Web Key Set; open to anybody")
    @SecurityRequirements
    @GetMapping("/api/v1/passes/keys")
    Map<String, List<Map<String, String>>> keys() {
        return Map.of("keys", seal.publicKeys());
    }

    private Mono<Inspection> goodPass(String id, Caller caller) {
        return Found.inspection(inspections, id, caller).map(inspection -> {
            if (!hasGoodPass(inspection)) {
                throw noPass(inspection).asException();
            }
            return inspection;
        });
    }

    /** An allowed visit lacks its pass only while the policy wants officers named first. */
    private static Problem noPass(Inspection inspection) {
        return inspection.status() == Status.ALLOWED
                ? StepTaker.barred(Bar.OFFICERS_NOT_NAMED)
                : new Problem(HttpStatus.NOT_FOUND, "no-pass", "The visit has no pass that is good.");
    }

    private static boolean hasGoodPass(Inspection inspection) {
        Pass pass = inspection.pass();
        return pass != null && !pass.isRevoked();
    }

    private static Pass passOf(Inspection inspection) {
        return Objects.requireNonNull(inspection.pass(), "checked before");
    }

    /** What an inspector shows at the gate; {@code code} is what {@code /api/v1/passes/} takes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PassView(
            String code,
            String number,
            String token,
            String inspection,
            String enterprise,
            String start,
            String end,
            DepartmentView department,
            List<String> officers,
            boolean officersNamed,
            @Nullable String notice,
            String issuedAt) {

        private static PassView of(Inspection inspection, OfficerDuty duty, Locale locale, Times times) {
            Pass pass = passOf(inspection);
            Proposal proposal = inspection.proposal();
            return new PassView(
                    pass.number(),
                    pass.number(),
                    pass.token(),
                    inspection.id(),
                    inspection.enterprise(),
                    times.of(proposal.visit().start()),
                    times.of(proposal.visit().end()),
                    DepartmentView.of(proposal.department()),
                    inspection.officers().stream().map(Officer::name).toList(),
                    duty.isMet(inspection),
                    OfficerTexts.of(duty.isWanting(inspection), locale),
                    times.of(pass.issuedAt()));
        }
    }

    /** What anybody learns of a pass; {@code entitlesNow}: may its holders be at the gate now; {@code notice}: why to refuse a good one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StandingView(
            boolean valid,
            boolean entitlesNow,
            String standing,
            @Nullable String enterprise,
            @Nullable String kind,
            @Nullable String start,
            @Nullable String end,
            @Nullable DepartmentView department,
            @Nullable List<String> officers,
            @Nullable Boolean officersNamed,
            @Nullable String notice) {

        private static StandingView of(PassStanding standing, OfficerDuty duty, Locale locale, Times times) {
            Inspection inspection = standing.inspection();
            String name = standing.standing().name();
            boolean now = standing.standing() == PassStanding.Standing.GOOD_NOW;
            if (inspection == null) {
                return new StandingView(false, false, name, null, null, null, null, null, null, null, null);
            }
            Proposal proposal = inspection.proposal();
            return new StandingView(
                    standing.isValid(),
                    now,
                    name,
                    inspection.enterprise(),
                    Words.of(proposal.kind()),
                    times.of(proposal.visit().start()),
                    times.of(proposal.visit().end()),
                    DepartmentView.of(proposal.department()),
                    inspection.officers().stream().map(Officer::name).toList(),
                    duty.isMet(inspection),
                    OfficerTexts.of(standing.isValid() && duty.isWanting(inspection), locale));
        }
    }
}
