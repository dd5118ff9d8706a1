package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Cap;
import io.huiqi.awards.policy.Combination;
import io.huiqi.awards.policy.Combination.Counted;
import io.huiqi.awards.policy.Combination.Over;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Fraction;
import io.huiqi.awards.policy.Measure;
import io.huiqi.awards.policy.Portion;
import io.huiqi.awards.policy.Rule;
import io.huiqi.awards.policy.Rules;
import io.huiqi.awards.policy.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the operators that put other rules together. */
final class CombinationReader {

    private static final Map<String, Over> OVER = Map.of("year", Over.YEAR, "life", Over.LIFE);
    private static final Map<String, Combination.By> BY =
            Map.of("order", Combination.By.ORDER, "claimant", Combination.By.CLAIMANT);

    private final Vocabulary vocabulary;
    private final Function<Field, Rule> rules;
    private final Portions portions;
    private final CapReader caps;
    private final TimeReader time;

    /**
     * Reads combinations.
     *
     * @param rules reads the rules they are made of
     * @param conditions reads the conditions they ask
     */
    CombinationReader(Vocabulary vocabulary, Function<Field, Rule> rules, ConditionReader conditions) {
        this.vocabulary = vocabulary;
        this.rules = rules;
        this.portions = new Portions(vocabulary);
        this.caps = new CapReader(vocabulary);
        this.time = new TimeReader(vocabulary, rules, conditions);
    }

    /** The operators by name. */
    Map<String, Function<Block, Rule>> operators() {
        Map<String, Function<Block, Rule>> operators = new TreeMap<>(time.operators());
        operators.put("highest", this::highest);
        operators.put("chooseOne", this::chooseOne);
        operators.put("topUp", this::topUp);
        operators.put("stack", this::stack);
        operators.put("offset", this::offset);
        operators.put("matching", this::matching);
        operators.put("capped", this::capped);
        operators.put("split", this::split);
        return operators;
    }

    private Rule highest(Block block) {
        return new Combination.Highest(parts(block.required("of")));
    }

    private List<Rule> parts(Field field) {
        List<Rule> parts = field.list().stream().map(rules).toList();
        if (parts.size() < 2) {
            field.wrong("expected at least two rules");
        }
        return parts;
    }

    private Rule chooseOne(Block block) {
        Field options = block.required("options");
        Map<String, Combination.Option> read = Texts.declared(options, this::option);
        if (read.size() < 2) {
            options.wrong("expected at least two options such as cash: {zh: 现金, en: cash, pays: …}");
        }
        checkApart(options, read.values());
        return new Combination.ChooseOne(
                block.required("by").oneOf(BY), block.required("over").oneOf(OVER), List.copyOf(read.values()));
    }

    private Combination.Option option(String id, Field field) {
        Block block = field.block();
        Combination.Option option = new Combination.Option(id, Texts.of(block), rules.apply(block.required("pays")));
        block.done();
        return option;
    }

    /** The ledger tells options apart by their measures. */
    private static void checkApart(Field field, Iterable<Combination.Option> options) {
        Set<String> seen = new LinkedHashSet<>();
        for (Combination.Option option : options) {
            for (String measure : Rules.measures(option.pays())) {
                if (!seen.add(measure)) {
                    field.wrong("two options pay under measure \"" + measure
                            + "\"; each needs its own, so that the ledger can tell them apart");
                }
            }
        }
    }

    private Rule topUp(Block block) {
        Rule to = rules.apply(block.required("to"));
        Field items = block.optional("items");
        Counted counted = counted(block.optional("measures"), items);
        if (items != null) {
            vocabulary.topUps().add(items, counted.items());
        }
        Counted paid = counted.measures().isEmpty() && counted.items().isEmpty()
                ? new Counted(Rules.measures(to), Set.of())
                : counted;
        return new Combination.TopUp(to, paid, block.required("over").oneOf(OVER));
    }

    private Counted counted(@Nullable Field measures, @Nullable Field items) {
        return new Counted(measures(measures), items(items));
    }

    private Set<String> measures(@Nullable Field field) {
        Set<String> measures = new LinkedHashSet<>();
        if (field != null) {
            notEmpty(field)
                    .forEach(each -> measures.add(vocabulary.measure(each).id()));
        }
        return measures;
    }

    private Set<String> items(@Nullable Field field) {
        Set<String> items = new LinkedHashSet<>();
        if (field != null) {
            notEmpty(field).forEach(each -> items.add(vocabulary.item(each)));
        }
        return items;
    }

    static List<Field> notEmpty(Field field) {
        List<Field> list = field.list();
        if (list.isEmpty()) {
            field.wrong("expected at least one; leave it out if there is none");
        }
        return list;
    }

    private Rule stack(Block block) {
        List<Rule> parts = parts(block.required("of"));
        Field field = block.required("exclusions");
        Cycles cycles = new Cycles("excludes");
        List<Combination.Exclusion> exclusions = new ArrayList<>();
        for (Field each : notEmpty(field)) {
            exclusions.add(exclusion(each, cycles));
        }
        return new Combination.Stack(parts, exclusions);
    }

    private Combination.Exclusion exclusion(Field field, Cycles cycles) {
        Block block = field.block();
        Measure measure = vocabulary.measure(block.required("measure"));
        Field measures = block.optional("notWith");
        Field items = block.optional("notWithItems");
        if (measures == null && items == null) {
            field.wrong("expected \"notWith\" (measures) or \"notWithItems\" (items)");
        }
        Counted with = counted(measures, items);
        cycles.add(field, measure.id(), with.measures());
        Combination.Exclusion exclusion =
                new Combination.Exclusion(measure, with, block.required("over").oneOf(OVER));
        block.done();
        return exclusion;
    }

    private Rule offset(Block block) {
        return new Combination.Offset(
                rules.apply(block.required("of")),
                money(vocabulary, block.required("got")),
                share(block.optional("percent")));
    }

    private static Fraction share(@Nullable Field percent) {
        return percent == null ? Fraction.HUNDRED : Fraction.of(percent.percent());
    }

    private Rule matching(Block block) {
        Cap cap = caps.read(block.optional("cap"));
        return cap.over(new Combination.Matching(
                vocabulary.measure(block.required("measure")),
                money(vocabulary, block.required("of")),
                Fraction.of(block.required("percent").percent()),
                cap.hasAmount() ? OptionalLong.of(cap.fen()) : OptionalLong.empty()));
    }

    /** A figure in yuan. */
    static Figure money(Vocabulary vocabulary, Field field) {
        Figure figure = vocabulary.figure(field);
        if (figure.unit() != Unit.YUAN) {
            field.wrong("\"" + figure.id() + "\" counts " + figure.unit().code() + "; expected a figure in yuan");
        }
        return figure;
    }

    private Rule capped(Block block) {
        Field of = block.required("of");
        Field year = block.optional("year");
        Field life = block.optional("life");
        Field group = block.optional("group");
        if (year == null && life == null && group == null) {
            block.field().wrong("expected at least one cap: \"year\", \"life\" or \"group\"");
        }
        return new Combination.Capped(
                rules.apply(of),
                caps.read(year),
                caps.read(life),
                group == null ? null : group(group),
                items(block.optional("items")));
    }

    private Combination.GroupCap group(Field field) {
        Block block = field.block();
        Combination.GroupCap group = new Combination.GroupCap(
                caps.read(block.required("year")), money(vocabulary, block.required("paidToOthers")));
        block.done();
        return group;
    }

    private Rule split(Block block) {
        Field payers = block.optional("payers");
        Field payees = block.optional("payees");
        if (payers == null && payees == null) {
            block.field().wrong("expected \"payers\" or \"payees\", or both");
        }
        return new Combination.Split(rules.apply(block.required("of")), read(payers), read(payees));
    }

    private List<Portion> read(@Nullable Field field) {
        return field == null ? List.of() : portions.read(field);
    }
}
