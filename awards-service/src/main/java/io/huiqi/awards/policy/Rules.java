package io.huiqi.awards.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What can be said about a tree of rules without evaluating it. */
public final class Rules {

    private Rules() {}

    /** The measures that a rule can pay under. */
    public static Set<String> measures(Rule rule) {
        Set<String> measures = new LinkedHashSet<>();
        addMeasures(rule, measures);
        return measures;
    }

    private static void addMeasures(Rule rule, Set<String> measures) {
        if (rule instanceof Combination combination) {
            measures.addAll(combination.ownMeasures());
        } else if (rule instanceof Formula formula) {
            if (formula.measure() != null) {
                measures.add(formula.measure().id());
            }
        } else if (rule instanceof Rule.Thresholds thresholds) {
            measures.add(thresholds.measure().id());
        } else if (rule instanceof Rule.Steps steps) {
            measures.add(steps.measure().id());
        } else if (rule instanceof Rule.ShareOfIncrease share) {
            measures.add(share.measure().id());
        } else if (rule instanceof Rule.Titles titles) {
            titles.titles().forEach(title -> measures.add(title.measure().id()));
        } else if (rule instanceof Rule.AllTitles all) {
            measures.add(all.measure().id());
        } else if (rule instanceof Rule.ByDecision decision) {
            measures.add(decision.measure().id());
        }
        parts(rule).forEach(part -> addMeasures(part, measures));
    }

    /** The items whose payments a rule of this item looks at, the item itself included. */
    public static Set<String> itemsRead(String item, Rule rule) {
        Set<String> items = new LinkedHashSet<>(Set.of(item));
        addItems(rule, items);
        return items;
    }

    private static void addItems(Rule rule, Set<String> items) {
        if (rule instanceof Combination combination) {
            items.addAll(combination.itemsRead());
        }
        parts(rule).forEach(part -> addItems(part, items));
    }

    /** Whether some part pays when a figure first reaches an amount, for which its earlier years count. */
    public static boolean paysFirstReaching(Rule rule) {
        return rule instanceof Rule.Thresholds
                || rule instanceof Rule.Steps
                || parts(rule).stream().anyMatch(Rules::paysFirstReaching);
    }

    private static List<Rule> parts(Rule rule) {
        if (rule instanceof Rule.Sum sum) {
            return sum.parts();
        }
        if (rule instanceof Formula.When when) {
            return when.otherwise() == null ? List.of(when.then()) : List.of(when.then(), when.otherwise());
        }
        return rule instanceof Combination combination ? combination.parts() : List.of();
    }
}
