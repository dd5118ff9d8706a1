package io.huiqi.registry.register;

import io.huiqi.registry.enterprise.Decision.Effect;
import io.huiqi.registry.enterprise.Precondition;
import io.huiqi.registry.enterprise.Refusal;
import io.huiqi.registry.indicator.Report;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Records reports of indicators; who is overtaken by another writer decides anew. */
public final class Reporting {

    private static final int ROUNDS = 20;

    private final IndicatorReports reports;
    private final Clock clock;

    public Reporting(IndicatorReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** Records what a reporter says of an indicator and period, in place of what the same reporter said before. */
    public Mono<Outcome> report(
            String indicator,
            String period,
            String reporter,
            Map<String, BigDecimal> values,
            Precondition precondition) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Report first = new Report(indicator, period, reporter, values, 1, now);
        return reports.find(indicator, period, reporter)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(before -> decide(before, first, precondition))
                .repeatWhenEmpty(overtaken -> overtaken.take(ROUNDS))
                .switchIfEmpty(Mono.error(Contended::new));
    }

    /** Empty when another writer came first. */
    private Mono<Outcome> decide(Optional<Report> before, Report said, Precondition precondition) {
        long revision = before.map(Report::revision).orElse(0L);
        if (!precondition.holdsOn(revision)) {
            return Mono.just(new Refused(new Refusal.StaleRevision(revision)));
        }
        if (before.isPresent() && before.get().says(said.values())) {
            return Mono.just(new Recorded(before.get(), Effect.UNCHANGED));
        }
        Report next = before.map(report -> report.corrected(said.values(), said.reportedAt()))
                .orElse(said);
        Effect effect = before.isPresent() ? Effect.CHANGED : Effect.CREATED;
        return reports.save(next).filter(saved -> saved).map(saved -> new Recorded(next, effect));
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** The report stands. */
    public record Recorded(Report report, Effect effect) implements Outcome {}

    /** Nothing was recorded. */
    public record Refused(Refusal refusal) implements Outcome {}
}
