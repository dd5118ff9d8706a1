package io.huiqi.registry.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.kit.event.Cause;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.paging.Page;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.time.CivilTime;
import io.huiqi.kit.web.ETags;
import io.huiqi.registry.enterprise.Decision.Accepted;
import io.huiqi.registry.enterprise.Decision.Effect;
import io.huiqi.registry.enterprise.Enterprise;
import io.huiqi.registry.enterprise.FiguresReport;
import io.huiqi.registry.enterprise.KnownFigures;
import io.huiqi.registry.enterprise.ReportFigures;
import io.huiqi.registry.register.Register;
import io.huiqi.registry.register.Registrar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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
import reactor.core.publisher.Mono;

/** The figures of an enterprise by year, as they are known now and as they were known before. */
@RestController
@RequestMapping("/api/v1/enterprises/{uscc}/figures")
@Tag(name = "Figures")
class FiguresController {

    private static final int DATE_LENGTH = 10;

    private final Registrar registrar;
    private final Register register;
    private final FiguresReader reader;

    FiguresController(Registrar registrar, Register register, FiguresReader reader) {
        this.registrar = registrar;
        this.register = register;
        this.reader = reader;
    }

    @Operation(
            summary = "Report or correct the figures of a year",
            description = "The facts given replace those of the year. Sent again unchanged they cause no event.")
    @PutMapping("/{year}")
    Mono<ResponseEntity<FiguresView>> put(
            @PathVariable String uscc,
            @Parameter(schema = @Schema(type = "integer", format = "int32")) @PathVariable("year") String written,
            @RequestBody FiguresBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            Cause cause) {
        Checks checks = new Checks();
        Integer year = checks.writtenYear("/year", written);
        ReportFigures command = reader.read(checks, "", checks.uscc("/uscc", uscc), year, body, IfMatch.read(ifMatch));
        checks.throwIfAny();
        caller.requireMayActFor(uscc);
        return registrar
                .submit(present(command), cause)
                .map(decision -> answer(Refusals.accepted(decision), present(year)));
    }

    @Operation(summary = "Read the figures of a year", description = "404 if nothing is known, or was known then.")
    @GetMapping("/{year}")
    Mono<ResponseEntity<FiguresView>> get(
            @PathVariable String uscc,
            @PathVariable int year,
            @Parameter(
                            description =
                                    "An instant with offset, or a date for the end of that day: what was known then. Before"
                                            + " the registry held the year, the day counts on which the source recorded it.")
                    @RequestParam(required = false)
                    @Nullable
                    String knownAt,
            Caller caller) {
        Optional<Instant> instant = Optional.ofNullable(knownAt).map(FiguresController::instant);
        return enterprise(uscc, caller)
                .flatMap(enterprise -> Mono.justOrEmpty(
                                instant.isPresent()
                                        ? new KnownFigures(enterprise.reportsOf(year)).at(instant.get())
                                        : enterprise.figuresOf(year))
                        .map(report -> ok(enterprise.uscc(), report)))
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("report of figures").asException()));
    }

    @Operation(summary = "Read every report of a year, the corrected ones included")
    @GetMapping("/{year}/history")
    Mono<Page<FiguresView>> history(@PathVariable String uscc, @PathVariable int year, Caller caller) {
        return enterprise(uscc, caller).map(enterprise -> page(enterprise.uscc(), enterprise.reportsOf(year)));
    }

    @Operation(summary = "Read the figures of all years")
    @GetMapping
    Mono<Page<FiguresView>> list(@PathVariable String uscc, Caller caller) {
        return enterprise(uscc, caller).map(enterprise -> page(enterprise.uscc(), enterprise.figures()));
    }

    private Mono<Enterprise> enterprise(String uscc, Caller caller) {
        return register.find(Addressed.enterprise(uscc, caller))
                .switchIfEmpty(Mono.error(() -> Refusals.unknownEnterprise().asException()));
    }

    private static Page<FiguresView> page(Uscc enterprise, List<FiguresReport> reports) {
        return new Page<>(
                reports.stream()
                        .map(report -> FiguresView.of(enterprise, report))
                        .toList(),
                null);
    }

    private static Instant instant(String knownAt) {
        Checks checks = new Checks();
        Instant instant = checks.parse(
                "?knownAt",
                knownAt,
                "invalid-instant",
                "must be an instant with offset such as 2021-06-01T00:00:00+08:00, or a date such as 2021-06-01",
                FiguresController::parse);
        checks.throwIfAny();
        return present(instant);
    }

    private static Instant parse(String knownAt) {
        if (knownAt.length() > DATE_LENGTH) {
            return OffsetDateTime.parse(knownAt.replace(' ', '+')).toInstant();
        }
        return LocalDate.parse(knownAt)
                .plusDays(1)
                .atStartOfDay(CivilTime.ZONE)
                .toInstant()
                .minusMillis(1);
    }

    private static ResponseEntity<FiguresView> ok(Uscc enterprise, FiguresReport report) {
        return ResponseEntity.ok().eTag(ETags.of(report.revision())).body(FiguresView.of(enterprise, report));
    }

    private static ResponseEntity<FiguresView> answer(Accepted accepted, int year) {
        FiguresReport report = accepted.enterprise().figuresOf(year).orElseThrow();
        HttpStatus status = accepted.effect() == Effect.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status)
                .eTag(ETags.of(report.revision()))
                .body(FiguresView.of(accepted.enterprise().uscc(), report));
    }
}
