package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Combination;
import io.huiqi.awards.policy.Condition;
import io.huiqi.awards.policy.Item;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.Rule;
import io.huiqi.awards.policy.Rules;
import java.util.List;

/** Makes the combinations of a policy ready to be evaluated. */
final class CombinationNodes {

    private CombinationNodes() {}

    static Node of(Policy policy, Item item, Combination rule) {
        if (rule instanceof Combination.Highest highest) {
            return new HighestNode(nodes(policy, item, highest.parts()), Rules.measures(highest));
        }
        if (rule instanceof Combination.ChooseOne choice) {
            return new ChooseOneNode(choice, nodes(policy, item, choice.parts()));
        }
        if (rule instanceof Combination.TopUp topUp) {
            return new TopUpNode(topUp, Nodes.of(policy, item, topUp.to()));
        }
        if (rule instanceof Combination.Stack stack) {
            return new StackNode(stack, nodes(policy, item, stack.parts()));
        }
        if (rule instanceof Combination.Offset offset) {
            return new OffsetNode(offset, Nodes.of(policy, item, offset.of()), policy.rounding());
        }
        if (rule instanceof Combination.Matching matching) {
            return new MatchingNode(matching, policy.rounding());
        }
        if (rule instanceof Combination.UpTo upTo) {
            return new UpToNode(
                    Nodes.of(policy, item, upTo.of()),
                    new CeilingAsked(upTo.ceiling(), policy.rounding()),
                    Rules.measures(upTo).iterator().next());
        }
        if (rule instanceof Combination.Capped capped) {
            return new CappedNode(
                    capped, Nodes.of(policy, item, capped.of()), Rules.measures(capped), policy.rounding());
        }
        if (rule instanceof Combination.Split split) {
            return new SplitNode(split, Nodes.of(policy, item, split.of()));
        }
        return inTime(policy, item, rule);
    }

    private static Node inTime(Policy policy, Item item, Combination rule) {
        if (rule instanceof Combination.Instalments instalments) {
            return new InstalmentsNode(
                    instalments,
                    new SinceFinder(policy, instalments.since(), instalments.measure()),
                    Nodes.of(policy, item, instalments.of()),
                    instalments.plan().stream()
                            .map(each -> conditions(item, each.milestones()))
                            .toList(),
                    conditions(item, instalments.sooner()),
                    policy.rounding());
        }
        if (rule instanceof Combination.Schedule schedule) {
            return new ScheduleNode(
                    schedule, new SinceFinder(policy, schedule.since(), schedule.measure()), policy.rounding());
        }
        if (rule instanceof Combination.Ranking ranking) {
            return new RankingNode(ranking, policy.rounding());
        }
        throw new IllegalArgumentException("no evaluator for " + rule.getClass());
    }

    private static List<Node> nodes(Policy policy, Item item, List<Rule> rules) {
        return rules.stream().map(rule -> Nodes.of(policy, item, rule)).toList();
    }

    private static List<Node> conditions(Item item, List<Condition> conditions) {
        return conditions.stream().map(condition -> Nodes.of(item, condition)).toList();
    }
}
