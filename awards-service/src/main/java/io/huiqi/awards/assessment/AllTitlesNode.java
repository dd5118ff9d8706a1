package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.Rule.AllTitles;
import io.huiqi.awards.policy.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pays once for ever when the last of several titles is reached. */
record AllTitlesNode(Policy policy, AllTitles rule) implements Node {

    @Override
    public void evaluate(Evaluation evaluation) {
        Paid paid = paid(evaluation);
        if (paid != null) {
            boolean sameYear = paid.year() == evaluation.year();
            because(
                    evaluation,
                    sameYear ? ReasonCode.DUPLICATE : ReasonCode.ALREADY_AWARDED,
                    new TitlePhrase.PaidIn(rule.measure().text(), paid.year()));
            return;
        }
        List<Text> missing = new ArrayList<>(0);
        LocalDate last = LocalDate.MIN;
        for (int i = 0; i < rule.kinds().size(); i++) {
            LocalDate reached = reachedOn(evaluation, rule.kinds().get(i));
            if (reached == null) {
                missing.add(rule.names().get(i));
            } else if (reached.isAfter(last)) {
                last = reached;
            }
        }
        conclude(evaluation, missing, last);
    }

    private void conclude(Evaluation evaluation, List<Text> missing, LocalDate last) {
        if (!missing.isEmpty()) {
            because(evaluation, ReasonCode.NOT_ALL_MET, new TitlePhrase.NotAll(missing, evaluation.year()));
        } else if (last.isBefore(policy.validity().from())) {
            because(
                    evaluation,
                    ReasonCode.BEFORE_POLICY,
                    new TitlePhrase.BeforePolicy(
                            rule.measure().text(), last, policy.validity().from()));
        } else if (!policy.validity().covers(last)) {
            because(
                    evaluation,
                    ReasonCode.AFTER_POLICY,
                    new TitlePhrase.AfterPolicy(rule.measure().text(), last));
        } else {
            evaluation.pay(
                    rule.measure(),
                    rule.pays(),
                    new TitlePhrase.AllReached(rule.names(), rule.pays()),
                    new Mark.Settled());
        }
    }

    private @Nullable Paid paid(Evaluation evaluation) {
        Paid found = null;
        for (Paid paid : evaluation.paid()) {
            if (paid.covers(rule.measure().id()) && (found == null || paid.year() == evaluation.year())) {
                found = paid;
            }
        }
        return found;
    }

    private static @Nullable LocalDate reachedOn(Evaluation evaluation, String kind) {
        LocalDate first = null;
        for (Recognition recognition : evaluation.facts().recognitions()) {
            LocalDate grantedOn = recognition.grantedOn();
            if (recognition.kind().equals(kind)
                    && grantedOn.getYear() <= evaluation.year()
                    && (first == null || grantedOn.isBefore(first))) {
                first = grantedOn;
            }
        }
        return first;
    }

    private void because(Evaluation evaluation, ReasonCode code, Phrase phrase) {
        evaluation.because(code, rule.measure().id(), phrase);
    }
}
