package io.huiqi.registry.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.kit.paging.Page;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.web.ETags;
import io.huiqi.registry.enterprise.Decision.Effect;
import io.huiqi.registry.indicator.Indicator;
import io.huiqi.registry.indicator.Indicators;
import io.huiqi.registry.register.IndicatorReports;
import io.huiqi.registry.register.Reporting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The target indicators of the policy: what is reported, and whether the targets are met. */
@RestController
@RequestMapping("/api/v1/indicators")
@Tag(name = "Indicators")
class IndicatorController {

    private static final int REPORTER_LIMIT = 100;

    private final Indicators indicators;
    private final IndicatorReports reports;
    private final Reporting reporting;

    IndicatorController(Indicators indicators, IndicatorReports reports, Reporting reporting) {
        this.indicators = indicators;
        this.reports = reports;
        this.reporting = reporting;
    }

    @Operation(
            summary = "Report an indicator for a period",
            description = "A reporter's later report of the same period replaces the earlier one.")
    @PutMapping("/{id}/reports/{period}")
    Mono<ResponseEntity<ReportView>> put(
            @PathVariable String id,
            @PathVariable String period,
            @RequestBody ReportBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        Indicator indicator = indicator(id);
        Checks checks = new Checks();
        checkPeriod(checks, "/period", indicator, period);
        String reporter = checks.text("/reporter", body.reporter(), REPORTER_LIMIT);
        Map<String, BigDecimal> values = ReportReader.values(checks, indicator.measure(), body.values());
        checks.throwIfAny();
        caller.requireMayActFor(present(reporter));
        return reporting
                .report(id, period, present(reporter).strip(), values, IfMatch.read(ifMatch))
                .map(outcome -> answer(indicator, outcome));
    }

    @Operation(summary = "List the indicators, each as it stands in its newest period")
    @GetMapping
    Mono<Page<IndicatorView>> list(Caller caller) {
        return Flux.fromIterable(indicators.all())
                .flatMapSequential(indicator -> view(indicator, null, caller))
                .collectList()
                .map(all -> new Page<>(all, null));
    }

    @Operation(summary = "Read an indicator as it stands in a period")
    @GetMapping("/{id}")
    Mono<IndicatorView> get(
            @PathVariable String id,
            @Parameter(description = "The newest reported one by default") @RequestParam(required = false) @Nullable
                    String period,
            Caller caller) {
        Indicator indicator = indicator(id);
        Checks checks = new Checks();
        if (period != null) {
            checkPeriod(checks, "?period", indicator, period);
        }
        checks.throwIfAny();
        return view(indicator, period, caller);
    }

    private Mono<IndicatorView> view(Indicator indicator, @Nullable String period, Caller caller) {
        return reports.ofPeriod(indicator.id(), period)
                .map(all -> IndicatorView.of(indicator, all).visibleTo(caller));
    }

    private Indicator indicator(String id) {
        return indicators
                .find(id)
                .orElseThrow(() -> Problem.notFound("indicator").asException());
    }

    private static ResponseEntity<ReportView> answer(Indicator indicator, Reporting.Outcome outcome) {
        if (outcome instanceof Reporting.Refused refused) {
            throw Refusals.problem(refused.refusal()).asException();
        }
        Reporting.Recorded recorded = (Reporting.Recorded) outcome;
        return ResponseEntity.status(recorded.effect() == Effect.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(ETags.of(recorded.report().revision()))
                .body(ReportView.of(indicator, recorded.report()));
    }

    private static void checkPeriod(Checks checks, String pointer, Indicator indicator, String period) {
        checks.require(
                indicator.period().accepts(period),
                pointer,
                "invalid-period",
                "must be a period such as " + indicator.period().example());
    }
}
