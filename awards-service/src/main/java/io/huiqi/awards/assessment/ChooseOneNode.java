package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Combination.By;
import io.huiqi.awards.policy.Combination.ChooseOne;
import io.huiqi.awards.policy.Combination.Option;
import io.huiqi.awards.policy.Rules;
import io.huiqi.awards.policy.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pays one option: the first that pays anything, or the one that the claimant chose. */
final class ChooseOneNode implements Node {

    private final ChooseOne rule;
    private final List<Node> nodes;

    ChooseOneNode(ChooseOne rule, List<Node> nodes) {
        this.rule = rule;
        this.nodes = nodes;
    }

    @Override
    public void evaluate(Evaluation evaluation) {
        Integer taken = optionPaid(evaluation);
        Integer asked = rule.by() == By.CLAIMANT ? chosen(evaluation) : taken;
        if (rule.by() == By.CLAIMANT && asked == null) {
            return;
        }
        if (taken != null && !taken.equals(asked)) {
            evaluation.because(
                    ReasonCode.ALREADY_AWARDED,
                    evaluation.clause(),
                    new CombinationPhrase.OtherTaken(rule.options().get(taken).name()));
        } else if (asked != null) {
            evaluation.trace(
                    evaluation.clause(),
                    new CombinationPhrase.Chosen(rule.options().get(asked).name()));
            nodes.get(asked).evaluate(evaluation);
        } else {
            firstThatPays(evaluation);
        }
    }

    private void firstThatPays(Evaluation evaluation) {
        for (int i = 0; i < nodes.size(); i++) {
            Evaluation branch = evaluation.branch();
            nodes.get(i).evaluate(branch);
            evaluation.takeTrace(branch);
            if (!branch.lines().isEmpty() && !branch.needsCorrection()) {
                evaluation.trace(
                        evaluation.clause(),
                        new CombinationPhrase.Chosen(rule.options().get(i).name()));
                Settlement.add(evaluation, branch.lines());
                return;
            }
            evaluation.takeReasons(branch);
            if (branch.needsCorrection()) {
                return;
            }
        }
    }

    /** The option that was paid before and binds, or null. */
    private @Nullable Integer optionPaid(Evaluation evaluation) {
        for (int i = 0; i < nodes.size(); i++) {
            if (PaidSums.of(evaluation, Rules.measures(rule.options().get(i).pays()), rule.over()) > 0) {
                return i;
            }
        }
        return null;
    }

    private @Nullable Integer chosen(Evaluation evaluation) {
        String choice = evaluation.question().choice();
        for (int i = 0; i < rule.options().size(); i++) {
            if (rule.options().get(i).id().equals(choice)) {
                return i;
            }
        }
        List<Text> names = rule.options().stream().map(Option::name).toList();
        evaluation.because(ReasonCode.MISSING_CHOICE, evaluation.clause(), new CombinationPhrase.ChoiceMissing(names));
        return null;
    }
}
