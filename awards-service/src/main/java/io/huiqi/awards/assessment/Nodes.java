package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Combination;
import io.huiqi.awards.policy.Condition;
import io.huiqi.awards.policy.Formula;
import io.huiqi.awards.policy.Item;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.Rule;
import java.util.List;

/** Makes the rules of a policy ready to be evaluated: everything that does not depend on the facts is done here, once. */
final class Nodes {

    private Nodes() {}

    static Node of(Policy policy, Item item, Rule rule) {
        if (rule instanceof Rule.Sum sum) {
            return sum(sum.parts().stream().map(part -> of(policy, item, part)).toList());
        }
        if (rule instanceof Rule.Thresholds thresholds) {
            return new ThresholdsNode(thresholds);
        }
        if (rule instanceof Rule.Steps steps) {
            return new StepsNode(steps);
        }
        if (rule instanceof Rule.ShareOfIncrease share) {
            return new ShareOfIncreaseNode(share, policy.rounding());
        }
        if (rule instanceof Rule.Titles titles) {
            return new TitlesNode(policy, titles);
        }
        if (rule instanceof Rule.AllTitles all) {
            return new AllTitlesNode(policy, all);
        }
        if (rule instanceof Rule.ByDecision decision) {
            return new ByDecisionNode(decision.measure());
        }
        if (rule instanceof Formula formula) {
            return FormulaNodes.of(policy, item, formula);
        }
        if (rule instanceof Combination combination) {
            return CombinationNodes.of(policy, item, combination);
        }
        throw new IllegalArgumentException("no evaluator for " + rule.getClass());
    }

    private static Node sum(List<Node> parts) {
        Node[] nodes = parts.toArray(Node[]::new);
        return evaluation -> {
            for (Node node : nodes) {
                node.evaluate(evaluation);
            }
        };
    }

    static Node of(Item item, Condition condition) {
        Check check = Checks.of(condition);
        return evaluation -> {
            Finding finding = check.ask(evaluation);
            if (finding.holds()) {
                finding.trace(evaluation, item.clause());
            } else {
                finding.because(evaluation, item.clause());
            }
        };
    }
}
