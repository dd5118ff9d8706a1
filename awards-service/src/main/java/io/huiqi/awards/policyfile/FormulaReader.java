package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Boundary;
import io.huiqi.awards.policy.Cap;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Formula;
import io.huiqi.awards.policy.Formula.Modifier;
import io.huiqi.awards.policy.Formula.Once;
import io.huiqi.awards.policy.Measure;
import io.huiqi.awards.policy.Percent;
import io.huiqi.awards.policy.Rule;
import io.huiqi.awards.policy.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the operators that compute an amount from figures. */
final class FormulaReader {

    private static final Map<String, Once> ONCE = Map.of("a-year", Once.A_YEAR, "ever", Once.EVER);
    private static final int ALL = 100;
    private static final int TENFOLD = 1000;

    private final Vocabulary vocabulary;
    private final ConditionReader conditions;
    private final Function<Field, Rule> rules;
    private final CapReader caps;

    /**
     * Reads formulas.
     *
     * @param rules reads a rule inside another one
     */
    FormulaReader(Vocabulary vocabulary, ConditionReader conditions, Function<Field, Rule> rules) {
        this.vocabulary = vocabulary;
        this.conditions = conditions;
        this.rules = rules;
        this.caps = new CapReader(vocabulary);
    }

    /** Every operator by its name. */
    Map<String, Function<Block, Rule>> operators() {
        Map<String, Function<Block, Rule>> operators = new TreeMap<>();
        operators.put("when", this::when);
        operators.put("fixed", this::fixed);
        operators.put("bands", block -> once(block, this::bands));
        operators.put("marginalBands", capped(this::marginalBands));
        operators.put("rate", capped(this::rate));
        operators.put("perUnit", capped(this::perUnit));
        operators.put("excess", capped(this::excess));
        operators.put("byDecision", this::byDecision);
        MoneyInTimeReader inTime = new MoneyInTimeReader(vocabulary);
        operators.put("interest", capped(inTime::interest));
        operators.put("currency", capped(inTime::currency));
        return operators;
    }

    /** A formula of which a block says all but its cap, which is in fen. */
    @FunctionalInterface
    private interface CappedFormula {
        Formula read(Block block, long cap);
    }

    /** An amount of each year up to a cap, which may name a figure. */
    private Function<Block, Rule> capped(CappedFormula operator) {
        return block -> {
            Cap cap = caps.read(block.optional("cap"));
            return cap.over(once(block, inside -> operator.read(inside, cap.fen())));
        };
    }

    /** An amount of each year that may say it pays once for ever. */
    private static Rule once(Block block, Function<Block, Formula> operator) {
        Field once = block.optional("once");
        Formula formula = operator.apply(block);
        return once != null && once.oneOf(ONCE) == Once.EVER ? new Formula.Ever(formula) : formula;
    }

    private Rule when(Block block) {
        Field otherwise = block.optional("else");
        return new Formula.When(
                conditions.read(block.required("if")),
                conditions.clause(),
                rules.apply(block.required("then")),
                otherwise == null ? null : rules.apply(otherwise));
    }

    private Rule fixed(Block block) {
        Field once = block.optional("once");
        return new Formula.Fixed(
                measure(block), block.required("pays").money(), once == null ? Once.A_YEAR : once.oneOf(ONCE));
    }

    private Formula bands(Block block) {
        Field of = block.required("of");
        Figure figure = vocabulary.figure(of);
        Fairness.check(block, of, figure, conditions.clause());
        Boundary boundary = block.required("boundary").oneOf(RuleReader.BOUNDARIES);
        return new Formula.Bands(measure(block), figure, BandsReader.bands(block.required("bands"), figure, boundary));
    }

    private Formula marginalBands(Block block, long cap) {
        Figure figure = yuanFigure(block);
        return new Formula.MarginalBands(
                measure(block),
                figure,
                BandsReader.slices(block.required("slices"), figure),
                Numbers.floor(block, cap),
                cap);
    }

    private Formula rate(Block block, long cap) {
        Field percentField = block.required("percent");
        Percent percent = Numbers.percent(percentField, ALL);
        List<Modifier> modifiers = modifiers(block.optional("modifiers"));
        BigDecimal most = modifiers.stream()
                .map(modifier -> modifier.points().value().max(BigDecimal.ZERO))
                .reduce(percent.value(), BigDecimal::add);
        if (most.compareTo(BigDecimal.valueOf(ALL)) > 0) {
            percentField.wrong("with all modifiers the rate comes to " + most.toPlainString()
                    + " %; right would be at most 100 together");
        }
        return new Formula.Rate(
                measure(block),
                yuanFigure(block),
                percent,
                modifiers,
                Numbers.optionalQuantity(block.optional("minimumBase"), Unit.YUAN, 0),
                Numbers.floor(block, cap),
                cap);
    }

    private List<Modifier> modifiers(@Nullable Field field) {
        return field == null
                ? List.of()
                : field.list().stream().map(this::modifier).toList();
    }

    private Modifier modifier(Field field) {
        Block block = field.block();
        Modifier modifier =
                new Modifier(conditions.read(block.required("if")), Numbers.points(block.required("percentPoints")));
        block.done();
        return modifier;
    }

    private Formula perUnit(Block block, long cap) {
        Field of = block.required("of");
        Figure figure = vocabulary.figure(of);
        Units.checkNoMoney(of, figure);
        Unit unit = figure.unit();
        Field above = block.optional("above");
        Field minimum = block.optional("minimum");
        if (above != null || minimum != null) {
            Fairness.check(block, of, figure, conditions.clause());
        }
        return new Formula.PerUnit(
                measure(block),
                figure,
                block.required("pays").money(),
                Numbers.optionalQuantity(block.optional("every"), unit, 0),
                Numbers.optionalQuantity(above, unit, 0),
                Numbers.optionalQuantity(minimum, unit, 0),
                Numbers.optionalQuantity(block.optional("unitCap"), unit, Formula.NO_CAP),
                cap);
    }

    private Formula excess(Block block, long cap) {
        Figure figure = yuanFigure(block);
        Field over = block.optional("over");
        Field lastYear = block.optional("overLastYear");
        if ((over == null) == (lastYear == null)) {
            block.field()
                    .wrong("expected either \"over\" (an amount) or \"overLastYear\" (percent of last year's figure)");
        }
        Field missing = lastYear == null ? null : block.required("lastYearMissing");
        return new Formula.Excess(
                measure(block),
                figure,
                over == null ? 0 : over.money(),
                lastYear == null ? null : Numbers.percent(lastYear, TENFOLD),
                missing == null ? Rule.MissingBase.IS_MISSING : missing.oneOf(RuleReader.MISSING_BASES),
                Numbers.percent(block.required("percent"), ALL),
                Numbers.floor(block, cap),
                cap);
    }

    private Rule byDecision(Block block) {
        Measure measure = measure(block);
        Field min = block.optional("min");
        Field max = block.optional("max");
        Field percent = block.optional("maxPercent");
        if (min == null && max == null && percent == null) {
            return new Rule.ByDecision(measure);
        }
        long least = Numbers.optionalQuantity(min, Unit.YUAN, 0);
        long most = Numbers.optionalQuantity(max, Unit.YUAN, Formula.NO_CAP);
        if (min != null && least > most) {
            min.wrong("\"min\" lies above \"max\"; right would be a smaller one");
        }
        return new Formula.BoundedDecision(
                measure,
                least,
                most,
                percent == null ? null : Numbers.percent(percent, ALL),
                percent == null ? null : yuanFigure(block));
    }

    private Figure yuanFigure(Block block) {
        Field of = block.required("of");
        Figure figure = vocabulary.figure(of);
        Units.checkYuan(of, figure);
        return figure;
    }

    private Measure measure(Block block) {
        return vocabulary.measure(block.required("measure"));
    }
}
