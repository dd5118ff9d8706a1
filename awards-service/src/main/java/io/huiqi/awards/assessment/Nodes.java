package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.policy.Condition;
import io.huiqi.awards.policy.Item;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.Rule;
import java.util.List;

/** Makes the rules of a policy ready to be evaluated: everything that does not depend on the facts is done here, once. */
final class Nodes {

    private Nodes() {}

    static Node of(Policy policy, Rule rule) {
        if (rule instanceof Rule.Sum sum) {
            return sum(sum.parts().stream().map(part -> of(policy, part)).toList());
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
        if (condition instanceof Condition.Listed listed) {
            return evaluation -> listed(evaluation, item, listed);
        }
        if (condition instanceof Condition.Reaches reaches) {
            return evaluation -> reaches(evaluation, item, reaches);
        }
        throw new IllegalArgumentException("no evaluator for " + condition.getClass());
    }

    private static void listed(Evaluation evaluation, Item item, Condition.Listed listed) {
        boolean on = evaluation.facts().isListed(listed.list(), evaluation.year());
        Phrase phrase = new GatePhrase.OnList(listed.name(), evaluation.year(), on);
        if (on) {
            evaluation.trace(item.clause(), phrase);
        } else {
            evaluation.because(ReasonCode.NOT_ON_KEY_LIST, item.clause(), phrase);
        }
    }

    private static void reaches(Evaluation evaluation, Item item, Condition.Reaches reaches) {
        FigureSeries series = evaluation.facts().figure(reaches.figure().id());
        int year = evaluation.year();
        if (!series.isKnown(year)) {
            evaluation.because(
                    ReasonCode.MISSING_FIGURE,
                    item.clause(),
                    new FigurePhrase.Missing(reaches.figure().name(), year));
        } else if (reaches.boundary().reached(series.fen(year), reaches.fen())) {
            evaluation.trace(
                    item.clause(), new FigurePhrase.Reaches(reaches.figure().name(), year, reaches.fen()));
        } else {
            evaluation.because(
                    ReasonCode.BELOW_THRESHOLD,
                    item.clause(),
                    new FigurePhrase.NotReached(reaches.figure().name(), year, reaches.fen()));
        }
    }
}
