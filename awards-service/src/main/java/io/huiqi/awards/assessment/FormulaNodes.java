package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Formula;
import io.huiqi.awards.policy.Formula.Once;
import io.huiqi.awards.policy.Item;
import io.huiqi.awards.policy.Measure;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.Rounding;
import io.huiqi.awards.policy.Rule;

/** Makes formulas ready to be evaluated: rates become whole numerators and denominators here, once. */
final class FormulaNodes {

    private FormulaNodes() {}

    static Node of(Policy policy, Item item, Formula formula) {
        Rounding rounding = policy.rounding();
        if (formula instanceof Formula.When when) {
            return when(policy, item, when);
        }
        if (formula instanceof Formula.Ever ever) {
            return ever(of(policy, item, ever.of()));
        }
        if (formula instanceof Formula.BoundedDecision decision) {
            return new BoundedDecisionNode(decision);
        }
        if (formula instanceof Formula.Fixed fixed) {
            return new AmountNode(
                    fixed.measure(),
                    fixed.once(),
                    evaluation -> new Due(fixed.pays(), new AmountPhrase.FixedPaid(fixed.pays())));
        }
        if (formula instanceof Formula.Bands bands) {
            return yearly(bands.measure(), new BandsNode(bands, rounding, asked(bands.measure(), bands.of())));
        }
        if (formula instanceof Formula.MarginalBands bands) {
            return yearly(bands.measure(), new MarginalBandsNode(bands, rounding));
        }
        return proportional(formula, rounding);
    }

    private static Node proportional(Formula formula, Rounding rounding) {
        if (formula instanceof Formula.Rate rate) {
            return yearly(rate.measure(), new RateNode(rate, rounding));
        }
        if (formula instanceof Formula.PerUnit units) {
            FigureAsked asked = asked(units.measure(), units.of());
            return yearly(units.measure(), new PerUnitNode(units, rounding, asked, new Limits(0, units.cap())));
        }
        if (formula instanceof Formula.Excess excess) {
            return yearly(excess.measure(), new ExcessNode(excess, rounding));
        }
        if (formula instanceof Formula.Interest interest) {
            return yearly(interest.measure(), new InterestNode(interest, rounding));
        }
        if (formula instanceof Formula.Currency currency) {
            FigureAsked asked = asked(currency.measure(), currency.of());
            return yearly(
                    currency.measure(), new CurrencyNode(currency, rounding, asked, new Limits(0, currency.cap())));
        }
        throw new IllegalArgumentException("no evaluator for " + formula.getClass());
    }

    private static Node when(Policy policy, Item item, Formula.When when) {
        Rule otherwise = when.otherwise();
        return new WhenNode(
                Checks.of(when.condition()),
                when.clause(),
                Nodes.of(policy, item, when.then()),
                otherwise == null ? null : Nodes.of(policy, item, otherwise));
    }

    private static Node ever(Node yearly) {
        if (yearly instanceof AmountNode amount) {
            return new AmountNode(amount.measure(), Once.EVER, amount.amount());
        }
        throw new IllegalArgumentException("no amount of each year: " + yearly);
    }

    private static Node yearly(Measure measure, Amount amount) {
        return new AmountNode(measure, Once.A_YEAR, amount);
    }

    private static FigureAsked asked(Measure measure, Figure figure) {
        return new FigureAsked(measure, figure);
    }
}
