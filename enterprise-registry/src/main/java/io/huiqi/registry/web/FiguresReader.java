package io.huiqi.registry.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.problem.Checks;
import io.huiqi.registry.enterprise.Precondition;
import io.huiqi.registry.enterprise.ReportFigures;
import io.huiqi.registry.vocabulary.Fact;
import io.huiqi.registry.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the figures of a year and notes all that is wrong with them. */
final class FiguresReader {

    private static final int SOURCE_LIMIT = 100;

    private final Vocabulary vocabulary;
    private final Dates dates;
    private final String knownFacts;

    FiguresReader(Vocabulary vocabulary, Dates dates) {
        this.vocabulary = vocabulary;
        this.dates = dates;
        this.knownFacts = vocabulary.facts().stream().map(Fact::name).collect(Collectors.joining(", "));
    }

    /**
     * Null if something is wrong with them, which is noted then.
     *
     * @param at pointer to the body
     */
    @Nullable
    ReportFigures read(
            Checks checks,
            String at,
            @Nullable Uscc enterprise,
            @Nullable Integer year,
            FiguresBody body,
            Precondition precondition) {
        int before = checks.errors().size();
        Map<String, @Nullable String> facts = facts(checks, at + "/facts", body.facts());
        String source = checks.text(at + "/source", body.source(), SOURCE_LIMIT);
        LocalDate recordedOn = dates.optionalPast(checks, at + "/recordedOn", body.recordedOn());
        return checks.errors().size() > before || enterprise == null || year == null
                ? null
                : new ReportFigures(enterprise, year, facts, present(source), recordedOn, precondition);
    }

    private Map<String, @Nullable String> facts(Checks checks, String at, @Nullable Map<String, JsonNode> given) {
        Map<String, @Nullable String> facts = new TreeMap<>();
        if (given == null || given.isEmpty()) {
            checks.error(at, "required", "must name at least one of " + knownFacts);
            return facts;
        }
        given.forEach((name, value) -> vocabulary
                .fact(name)
                .ifPresentOrElse(
                        fact -> facts.put(name, value(checks, at + "/" + name, fact, value)),
                        () -> checks.error(
                                at + "/" + Pointers.escape(name), "unknown-fact", "must be one of " + knownFacts)));
        return facts;
    }

    private static @Nullable String value(Checks checks, String pointer, Fact fact, JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            checks.error(pointer, "wrong-type", fact.expectation() + ", or null for not filed");
            return null;
        }
        String code = switch (fact.type()) {
            case AMOUNT -> "invalid-amount";
            case COUNT -> "invalid-count";
        };
        return checks.parse(pointer, value.stringValue(), code, fact.expectation(), fact::canonical);
    }
}
