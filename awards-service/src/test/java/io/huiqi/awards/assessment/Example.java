package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.facts.Yuan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** One worked example under one choice of readings: what is known, what is asked and what must come out. */
record Example(
        String name,
        Map<String, String> readings,
        Question question,
        Facts facts,
        Entitlements awarded,
        String amount,
        Map<String, String> lines,
        Map<String, String> shares,
        String outcome,
        String reason,
        String says) {

    /** All examples of a file, each once under the policy's own readings and once under each other choice. */
    static List<Example> in(String file) {
        Map<String, Object> document = load(file);
        List<Example> examples = new ArrayList<>();
        for (Map<String, Object> row : rows(document, "examples")) {
            examples.add(of(document, row, row));
            rows(row, "otherwise").forEach(other -> examples.add(of(document, row, other)));
        }
        return examples;
    }

    private static Map<String, Object> load(String file) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        try (InputStream yaml = Example.class.getResourceAsStream("/examples/" + file)) {
            return map(new Load(settings).loadFromInputStream(Objects.requireNonNull(yaml, file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Example of(Map<String, Object> document, Map<String, Object> row, Map<String, Object> expected) {
        String item = row.containsKey("item") ? text(row, "item") : text(document, "item");
        String readings = expected.containsKey("readings") ? " with " + expected.get("readings") : "";
        return new Example(
                row.get("name") + readings,
                strings(expected.get("readings")),
                question(item, row),
                facts(row),
                awarded(item, row),
                text(expected, "amount"),
                strings(expected.get("lines")),
                strings(expected.get("shares")),
                text(expected, "outcome"),
                text(expected, "reason"),
                text(expected, "says"));
    }

    private static Question question(String item, Map<String, Object> row) {
        Map<String, Object> decided = map(row.get("decision"));
        Decision decision = decided.isEmpty()
                ? null
                : new Decision(
                        text(decided, "documentNo"),
                        LocalDate.parse(text(decided, "date")),
                        fen(text(decided, "amount")));
        return new Question(item, Integer.parseInt(text(row, "year")), text(row, "claimed"), null, decision);
    }

    private static Facts facts(Map<String, Object> row) {
        String kind = text(row, "kind");
        Map<String, Object> named = new HashMap<>(map(row.get("facts")));
        Map<String, String> key = strings(named.remove("keyEnterprise"));
        Map<String, FigureSeries> figures = new HashMap<>();
        named.forEach((figure, values) -> figures.put(figure, series(strings(values))));
        return new Facts(
                kind == null ? null : BeneficiaryKind.ofCode(kind).orElseThrow(),
                text(row, "industry"),
                figures,
                Map.of("keyEnterprise", yearsThat(key, "true"::equals)),
                rows(row, "recognitions").stream().map(Example::recognition).toList(),
                strings(row.get("sources")).entrySet().stream()
                        .collect(Collectors.toMap(each -> Integer.valueOf(each.getKey()), Map.Entry::getValue)));
    }

    private static Set<Integer> yearsThat(Map<String, String> byYear, Predicate<String> holds) {
        return byYear.entrySet().stream()
                .filter(entry -> holds.test(entry.getValue()))
                .map(entry -> Integer.valueOf(entry.getKey()))
                .collect(Collectors.toSet());
    }

    private static FigureSeries series(Map<String, String> values) {
        Map<Integer, Long> fen = new TreeMap<>();
        values.forEach((year, value) -> fen.put(Integer.valueOf(year), value.equals("null") ? null : fen(value)));
        return FigureSeries.of(fen);
    }

    private static Recognition recognition(Map<String, Object> row) {
        Set<String> flags = strings(row.get("attributes")).entrySet().stream()
                .filter(attribute -> attribute.getValue().equals("true"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Recognition(
                text(row, "id"),
                text(row, "kind"),
                text(row, "level"),
                text(row, "project"),
                LocalDate.parse(text(row, "grantedOn")),
                flags);
    }

    private static Entitlements awarded(String item, Map<String, Object> row) {
        return Entitlements.of(rows(row, "awarded").stream()
                .map(paid -> Paid.of(
                        item,
                        text(paid, "measure"),
                        text(paid, "level"),
                        null,
                        text(paid, "project"),
                        text(paid, "recognition"),
                        Integer.parseInt(text(paid, "year")),
                        fen(text(paid, "amount"))))
                .toList());
    }

    static long fen(String amount) {
        return Yuan.parse(amount).orElseThrow();
    }

    private static String text(Map<String, Object> row, String key) {
        return (String) row.get(key);
    }

    private static Map<String, String> strings(Object value) {
        Map<String, String> strings = new TreeMap<>();
        map(value).forEach((key, text) -> strings.put(key, (String) text));
        return strings;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> row, String key) {
        return (List<Map<String, Object>>) row.getOrDefault(key, List.of());
    }

    @Override
    public String toString() {
        return name;
    }
}
