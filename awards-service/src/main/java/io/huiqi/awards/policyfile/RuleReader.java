package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Boundary;
import io.huiqi.awards.policy.Cap;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.History;
import io.huiqi.awards.policy.Measure;
import io.huiqi.awards.policy.Rule;
import io.huiqi.awards.policy.Rule.Level;
import io.huiqi.awards.policy.Rule.Title;
import io.huiqi.awards.policy.Text;
import io.huiqi.awards.policy.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the tree of amount rules below {@code pays}: each node is one key, the operator's name, above its fields. */
final class RuleReader {

    static final Map<String, Boundary> BOUNDARIES =
            Map.of("inclusive", Boundary.INCLUSIVE, "exclusive", Boundary.EXCLUSIVE);
    private static final Map<String, History> HISTORIES =
            Map.of("high-water-mark", History.HIGH_WATER_MARK, "last-year", History.LAST_YEAR);
    private static final Map<String, Rule.Together> TOGETHER =
            Map.of("each", Rule.Together.EACH, "highest", Rule.Together.HIGHEST);
    private static final Map<String, Rule.EntryYear> ENTRY_YEARS = Map.of(
            "same-year-counts", Rule.EntryYear.SAME_YEAR_COUNTS,
            "earlier-year-needed", Rule.EntryYear.EARLIER_YEAR_NEEDED);
    static final Map<String, Rule.MissingBase> MISSING_BASES =
            Map.of("missing", Rule.MissingBase.IS_MISSING, "zero", Rule.MissingBase.IS_ZERO);
    private static final Map<String, Rule.OncePer> ONCE_PER = Map.of(
            "type", Rule.OncePer.TYPE,
            "enterprise", Rule.OncePer.ENTERPRISE,
            "project", Rule.OncePer.PROJECT,
            "project-and-type", Rule.OncePer.PROJECT_AND_TYPE);
    private static final Map<String, Rule.Tiering> TIERINGS =
            Map.of("full", Rule.Tiering.FULL, "difference", Rule.Tiering.DIFFERENCE);

    private final Vocabulary vocabulary;
    private final String clause;
    private final Map<String, Function<Block, Rule>> operators = new TreeMap<>();

    /**
     * Reads the rules of one item.
     *
     * @param conditions reads the conditions inside them
     */
    RuleReader(Vocabulary vocabulary, ConditionReader conditions) {
        this.vocabulary = vocabulary;
        this.clause = conditions.clause();
        operators.putAll(new FormulaReader(vocabulary, conditions, this::read).operators());
        operators.put("thresholds", this::thresholds);
        operators.put("steps", this::steps);
        operators.put("shareOfIncrease", this::shareOfIncrease);
        operators.put("titles", this::titles);
        operators.put("allTitles", this::allTitles);
        operators.putAll(new CombinationReader(vocabulary, this::read, conditions).operators());
    }

    Rule read(Field field) {
        Map<String, Field> entries = field.block().entries();
        if (entries.size() != 1) {
            field.wrong("expected exactly one rule; " + Suggestion.among("", names()));
            return new Rule.Sum(List.of());
        }
        Map.Entry<String, Field> entry = entries.entrySet().iterator().next();
        if (entry.getKey().equals("sum")) {
            return new Rule.Sum(CombinationReader.notEmpty(entry.getValue()).stream()
                    .map(this::read)
                    .toList());
        }
        Function<Block, Rule> operator = operators.get(entry.getKey());
        if (operator == null) {
            entry.getValue()
                    .wrong("\"" + entry.getKey() + "\" is no rule; " + Suggestion.among(entry.getKey(), names()));
            return new Rule.Sum(List.of());
        }
        Block block = entry.getValue().block();
        Rule rule = operator.apply(block);
        block.done();
        return rule;
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>(operators.keySet());
        names.add("sum");
        return names;
    }

    private Rule thresholds(Block block) {
        Figure figure = tested(block, "figure");
        return new Rule.Thresholds(
                measure(block),
                figure,
                levels(block.required("levels"), figure.unit()),
                block.required("boundary").oneOf(BOUNDARIES),
                block.required("history").oneOf(HISTORIES),
                block.required("together").oneOf(TOGETHER));
    }

    /** A figure whose size decides whether something is due at all. */
    private Figure tested(Block block, String key) {
        Field field = block.required(key);
        Figure figure = vocabulary.figure(field);
        Fairness.check(block, field, figure, clause);
        return figure;
    }

    private static List<Level> levels(Field field, Unit unit) {
        List<Level> levels =
                field.list().stream().map(each -> level(each, unit)).toList();
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i).at() <= levels.get(i - 1).at()) {
                field.wrong("levels must rise: level " + (i + 1) + " is not above the one before it");
            }
        }
        if (levels.isEmpty()) {
            field.wrong("expected at least one level such as {at: 50亿, pays: 100万}");
        }
        return levels;
    }

    private static Level level(Field field, Unit unit) {
        Block block = field.block();
        Level level = new Level(
                Numbers.quantity(block.required("at"), unit),
                block.required("pays").money());
        block.done();
        return level;
    }

    private Rule steps(Block block) {
        Figure figure = tested(block, "figure");
        long every = Numbers.quantity(block.required("every"), figure.unit());
        Field entryField = block.required("entry");
        long entry = Numbers.quantity(entryField, figure.unit());
        if (entry % every != 0) {
            entryField.wrong("expected a multiple of \"every\"");
        }
        return new Rule.Steps(
                measure(block),
                figure,
                every,
                entry,
                block.required("pays").money(),
                block.required("boundary").oneOf(BOUNDARIES),
                block.required("history").oneOf(HISTORIES),
                block.required("entryYear").oneOf(ENTRY_YEARS),
                except(block.optional("except"), every, figure.unit()));
    }

    private static List<Long> except(@Nullable Field field, long every, Unit unit) {
        if (field == null) {
            return List.of();
        }
        List<Long> except = field.list().stream()
                .map(each -> Numbers.quantity(each, unit))
                .sorted()
                .toList();
        if (except.stream().anyMatch(level -> level % every != 0)) {
            field.wrong("expected multiples of \"every\"");
        }
        return except;
    }

    private Rule shareOfIncrease(Block block) {
        BigDecimal percent = block.required("percent").percent();
        Cap cap = new CapReader(vocabulary).read(block.required("cap"));
        return cap.over(new Rule.ShareOfIncrease(
                measure(block),
                CombinationReader.money(vocabulary, block.required("of")),
                percent.unscaledValue().longValueExact(),
                BigDecimal.TEN.pow(percent.scale() + 2).longValueExact(),
                cap.fen(),
                block.required("lastYearMissing").oneOf(MISSING_BASES)));
    }

    private Rule titles(Block block) {
        Field kinds = block.required("kinds");
        List<Title> titles = new ArrayList<>();
        for (Field each : kinds.list()) {
            Title title = title(each);
            checkApart(each, title, titles);
            titles.add(title);
        }
        if (titles.isEmpty()) {
            kinds.wrong("expected at least one title such as {measure: 03-3, kind: national-brand, pays: 50万}");
        }
        return new Rule.Titles(
                titles,
                block.required("oncePer").oneOf(ONCE_PER),
                block.required("tiers").oneOf(TIERINGS));
    }

    /** A title is the first kind it fits, so a later one that it fits as well would never pay for it. */
    private static void checkApart(Field field, Title title, List<Title> before) {
        for (Title other : before) {
            boolean overlaps = other.levels().isEmpty() || !Collections.disjoint(other.levels(), title.levels());
            if (other.kind().equals(title.kind()) && overlaps) {
                field.wrong("overlaps with the one above for kind \"" + title.kind() + "\" of "
                        + (other.levels().isEmpty() ? "any level" : "the same level")
                        + ", which counts first; right would be levels that no other has");
            }
        }
    }

    private Title title(Field field) {
        Block block = field.block();
        Field kind = block.required("kind");
        Text name = vocabulary.title(kind);
        Fairness.check(block, kind, name, clause);
        Field needs = block.optional("needs");
        if (needs != null) {
            needs.list().forEach(need -> Fairness.check(block, need, new Text(need.written(), need.written()), clause));
        }
        Title title = new Title(
                measure(block),
                kind.text(),
                name,
                words(block.optional("levels")),
                words(needs),
                block.required("pays").money());
        block.done();
        return title;
    }

    private Rule allTitles(Block block) {
        List<Field> kinds = CombinationReader.notEmpty(block.required("kinds"));
        Set<String> seen = new LinkedHashSet<>();
        for (Field kind : kinds) {
            Fairness.check(block, kind, vocabulary.title(kind), clause);
            if (!seen.add(kind.text())) {
                kind.wrong("\"" + kind.text() + "\" stands here twice; keep one");
            }
        }
        return new Rule.AllTitles(
                measure(block),
                kinds.stream().map(Field::text).toList(),
                kinds.stream().map(vocabulary::title).toList(),
                block.required("pays").money());
    }

    private Measure measure(Block block) {
        return vocabulary.measure(block.required("measure"));
    }

    private static Set<String> words(@Nullable Field field) {
        return field == null
                ? Set.of()
                : new LinkedHashSet<>(field.list().stream().map(Field::text).toList());
    }
}
