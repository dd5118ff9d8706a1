package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Combination;
import io.huiqi.awards.policy.Combination.Instalment;
import io.huiqi.awards.policy.Combination.Ties;
import io.huiqi.awards.policy.Condition;
import io.huiqi.awards.policy.Fraction;
import io.huiqi.awards.policy.Rule;
import io.huiqi.awards.policy.Since;
import io.huiqi.awards.policy.Text;
import io.huiqi.awards.policy.YearlyPay;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads the operators that pay over years, and the one that pays by rank. */
final class TimeReader {

    private static final Map<String, Boolean> FIRST_YEARS = Map.of("event-year", false, "year-after", true);
    private static final Map<String, Boolean> EVENTS = Map.of("registration", true);
    private static final Map<String, Ties> TIES = Map.of("share", Ties.SHARE, "all", Ties.ALL, "none", Ties.NONE);
    private static final int MAX_INSTALMENTS = 50;

    private final Vocabulary vocabulary;
    private final Function<Field, Rule> rules;
    private final ConditionReader conditions;

    TimeReader(Vocabulary vocabulary, Function<Field, Rule> rules, ConditionReader conditions) {
        this.vocabulary = vocabulary;
        this.rules = rules;
        this.conditions = conditions;
    }

    Map<String, Function<Block, Rule>> operators() {
        return Map.of("instalments", this::instalments, "schedule", this::schedule, "ranking", this::ranking);
    }

    private Rule instalments(Block block) {
        Field plan = block.required("plan");
        List<Instalment> equal = equal(plan);
        List<BigDecimal> percents = new ArrayList<>();
        List<List<Condition>> milestones = new ArrayList<>();
        if (equal == null) {
            CombinationReader.notEmpty(plan).forEach(each -> instalment(each, percents, milestones));
            Portions.checkHundred(plan, percents);
        }
        int scale = Portions.scale(percents);
        return new Combination.Instalments(
                vocabulary.measure(block.required("measure")),
                since(block.required("since")),
                rules.apply(block.required("of")),
                equal == null ? unequal(percents, milestones, scale) : equal,
                equal == null ? BigDecimal.TEN.pow(scale + 2).longValueExact() : equal.size(),
                conditions(block.optional("sooner")));
    }

    /** {@code {equal: 3}}: three equal parts, exact even where no percentage is. */
    private static @Nullable List<Instalment> equal(Field plan) {
        if (!(plan.node() instanceof MappingNode)) {
            return null;
        }
        Block block = plan.block();
        int count = WholeNumber.of(block.required("equal"), MAX_INSTALMENTS);
        block.done();
        return Collections.nCopies(count, new Instalment(1, List.of()));
    }

    private void instalment(Field field, List<BigDecimal> percents, List<List<Condition>> milestones) {
        Block block = field.block();
        percents.add(block.required("percent").percent());
        milestones.add(conditions(block.optional("milestones")));
        block.done();
    }

    private List<Condition> conditions(@Nullable Field field) {
        return field == null
                ? List.of()
                : CombinationReader.notEmpty(field).stream()
                        .map(conditions::read)
                        .toList();
    }

    private static List<Instalment> unequal(List<BigDecimal> percents, List<List<Condition>> milestones, int scale) {
        List<Instalment> plan = new ArrayList<>(percents.size());
        for (int i = 0; i < percents.size(); i++) {
            long share = percents.get(i).setScale(scale).unscaledValue().longValueExact();
            plan.add(new Instalment(share, milestones.get(i)));
        }
        return plan;
    }

    private Since since(Field field) {
        Block block = field.block();
        Field title = block.optional("title");
        Field list = block.optional("listedIn");
        boolean yearAfter = block.required("firstYear").oneOf(FIRST_YEARS);
        Field event = block.optional("event");
        if (Stream.of(title, list, event).filter(Objects::nonNull).count() != 1) {
            field.wrong("expected either \"title\" or \"listedIn\", or \"event\"");
        }
        Since since = since(block, title, list, event, yearAfter);
        block.done();
        return since;
    }

    private Since since(
            Block block, @Nullable Field title, @Nullable Field list, @Nullable Field event, boolean yearAfter) {
        if (event != null) {
            event.oneOf(EVENTS);
            Fairness.checkAge(block, event, conditions.clause());
            return new Since.Registered(yearAfter);
        }
        if (list != null) {
            Text name = vocabulary.list(list);
            Fairness.check(block, list, name, conditions.clause());
            return new Since.ListedIn(list.text(), name, yearAfter);
        }
        if (title == null) {
            return new Since.Titled("?", Texts.UNKNOWN, yearAfter);
        }
        Text name = vocabulary.title(title);
        Fairness.check(block, title, name, conditions.clause());
        return new Since.Titled(title.text(), name, yearAfter);
    }

    private Rule schedule(Block block) {
        return new Combination.Schedule(
                vocabulary.measure(block.required("measure")),
                since(block.required("since")),
                CombinationReader.notEmpty(block.required("years")).stream()
                        .map(this::yearlyPay)
                        .toList());
    }

    private YearlyPay yearlyPay(Field field) {
        Block block = field.block();
        Field pays = block.optional("pays");
        YearlyPay pay = pays == null
                ? new YearlyPay.Share(
                        CombinationReader.money(vocabulary, block.required("of")),
                        Fraction.of(block.required("percent").percent()),
                        new CapReader(vocabulary).read(block.optional("cap")))
                : new YearlyPay.Amount(pays.money());
        block.done();
        return pay;
    }

    private Rule ranking(Block block) {
        Ties ties = block.required("ties").oneOf(TIES);
        Field holders = ties == Ties.ALL ? block.optional("holders") : block.required("holders");
        return new Combination.Ranking(
                vocabulary.measure(block.required("measure")),
                vocabulary.figure(block.required("rank")),
                CombinationReader.notEmpty(block.required("pays")).stream()
                        .map(Field::money)
                        .toList(),
                ties,
                holders == null ? null : vocabulary.figure(holders));
    }
}
