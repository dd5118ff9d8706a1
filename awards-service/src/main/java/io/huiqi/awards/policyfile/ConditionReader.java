package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Condition;
import io.huiqi.awards.policy.Condition.Day;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads conditions, which stand below {@code requires} and inside formulas; the fairness rules hold in both places. */
final class ConditionReader {

    private static final String YEAR_START = "year-start";
    private static final String YEAR_END = "year-end";
    private static final int MOST_YEARS = 100;

    private final Vocabulary vocabulary;
    private final String clause;
    private final Map<String, BiFunction<Block, Field, Condition>> kinds = new TreeMap<>();

    /**
     * Reads the conditions of one item.
     *
     * @param clause the item's own, in which a ground for an unequal test must stand
     */
    ConditionReader(Vocabulary vocabulary, String clause) {
        this.vocabulary = vocabulary;
        this.clause = clause;
        kinds.put("listedIn", this::listed);
        kinds.put("notOn", this::notOn);
        kinds.put("holds", this::holds);
        kinds.put("ratio", this::ratio);
        kinds.put("all", (block, field) -> new Condition.All(parts(field)));
        kinds.put("any", (block, field) -> new Condition.Any(parts(field)));
        kinds.put("not", (block, field) -> new Condition.Not(read(field)));
    }

    String clause() {
        return clause;
    }

    List<Condition> readAll(@Nullable Field field) {
        return field == null ? List.of() : field.list().stream().map(this::read).toList();
    }

    Condition read(Field field) {
        Block block = field.block();
        Condition condition = condition(block);
        Fairness.checkKeys(block);
        block.done();
        return condition;
    }

    private Condition condition(Block block) {
        for (Map.Entry<String, BiFunction<Block, Field, Condition>> kind : kinds.entrySet()) {
            Field field = block.optional(kind.getKey());
            if (field != null) {
                return kind.getValue().apply(block, field);
            }
        }
        return figure(block);
    }

    private List<Condition> parts(Field field) {
        List<Condition> parts = readAll(field);
        if (parts.size() < 2) {
            field.wrong("expected at least two conditions; a single one stands by itself");
        }
        return parts;
    }

    private Condition listed(Block block, Field list) {
        Text name = vocabulary.list(list);
        Fairness.check(block, list, name, clause);
        return new Condition.Listed(list.text(), name);
    }

    private Condition notOn(Block block, Field list) {
        Text name = vocabulary.list(list);
        Fairness.check(block, list, name, clause);
        Field cited = block.optional("clause");
        return new Condition.NotOn(list.text(), name, cited == null ? null : cited.text());
    }

    private Condition figure(Block block) {
        Figure figure = figure(block, block.required("figure"));
        Field grows = block.optional("grows");
        if (grows != null) {
            return new Condition.Grows(
                    figure,
                    Numbers.percent(grows, 1000),
                    block.required("boundary").oneOf(RuleReader.BOUNDARIES));
        }
        return new Condition.Reaches(
                figure,
                Numbers.quantity(block.required("reaches"), figure.unit()),
                block.required("boundary").oneOf(RuleReader.BOUNDARIES));
    }

    private Condition ratio(Block block, Field named) {
        Figure of = figure(block, named);
        Field to = block.required("to");
        Figure base = figure(block, to);
        if (of.unit() != base.unit()) {
            to.wrong("a ratio needs two figures in the same unit: \"" + of.id() + "\" counts "
                    + of.unit().code() + ", \"" + base.id() + "\" "
                    + base.unit().code());
        }
        return new Condition.Ratio(
                of,
                base,
                Numbers.percent(block.required("reaches"), 1000),
                block.required("boundary").oneOf(RuleReader.BOUNDARIES));
    }

    private Figure figure(Block block, Field named) {
        Figure figure = vocabulary.figure(named);
        Fairness.check(block, named, figure, clause);
        return figure;
    }

    private Condition holds(Block block, Field kind) {
        Text name = vocabulary.title(kind);
        Fairness.check(block, kind, name, clause);
        Field levels = block.optional("levels");
        Field day = block.optional("on");
        Field years = block.optional("validYears");
        return new Condition.Holds(
                kind.text(),
                name,
                levels == null ? Set.of() : words(levels),
                day == null ? new Day(null, true) : day(day),
                years == null ? 0 : WholeNumber.of(years, MOST_YEARS));
    }

    private static Set<String> words(Field field) {
        return new LinkedHashSet<>(field.list().stream().map(Field::text).toList());
    }

    /** {@code year-start}, {@code year-end} or a date. */
    static Day day(Field field) {
        String written = field.text();
        if (written.equals(YEAR_START) || written.equals(YEAR_END)) {
            return new Day(null, written.equals(YEAR_END));
        }
        return new Day(field.date(), false);
    }
}
