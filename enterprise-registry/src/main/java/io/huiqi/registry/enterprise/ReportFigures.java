package io.huiqi.registry.enterprise;

import io.huiqi.events.RegistryEvent;
import io.huiqi.events.RegistryEvent.FiguresCorrected;
import io.huiqi.events.RegistryEvent.FiguresReported;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.registry.enterprise.Decision.Accepted;
import io.huiqi.registry.enterprise.Decision.Effect;
import io.huiqi.registry.enterprise.Decision.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Records the figures of one year; they replace whatever was reported of that year before.
 *
 * @param facts canonical text by name; null is named and not filed, which is not zero
 */
public record ReportFigures(
        Uscc enterprise,
        int year,
        Map<String, @Nullable String> facts,
        String source,
        @Nullable LocalDate recordedOn,
        Precondition precondition)
        implements Command {

    private static final int CORRECTIONS = 10_000;

    public ReportFigures {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    @Override
    public Decision on(@Nullable Enterprise current, Instant now) {
        if (current == null) {
            return new Refused(new Refusal.UnknownEnterprise());
        }
        FiguresReport before = current.figuresOf(year).orElse(null);
        long revision = before == null ? 0 : before.revision();
        if (!precondition.holdsOn(revision)) {
            return new Refused(new Refusal.StaleRevision(revision));
        }
        if (before == null) {
            return new Accepted(current.withFigures(report(1, now)), Effect.CREATED, List.of(reported()));
        }
        if (tellsTheSameAs(before)) {
            return Accepted.unchanged(current);
        }
        if (current.superseded().size() >= CORRECTIONS) {
            return new Refused(new Refusal.TooManyCorrections(CORRECTIONS));
        }
        Enterprise changed = current.withFigures(report(revision + 1, now));
        return new Accepted(changed, Effect.CHANGED, List.of(corrected(revision + 1)));
    }

    private boolean tellsTheSameAs(FiguresReport report) {
        return facts.equals(report.facts())
                && source.equals(report.source())
                && Objects.equals(recordedOn, report.recordedOn());
    }

    private FiguresReport report(long revision, Instant now) {
        return new FiguresReport(year, facts, source, recordedOn, revision, now);
    }

    private RegistryEvent reported() {
        return new FiguresReported(enterprise.code(), year, facts, source, recordedOn, 1);
    }

    private RegistryEvent corrected(long revision) {
        return new FiguresCorrected(enterprise.code(), year, facts, source, recordedOn, revision);
    }
}
