package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.Rule.Tiering;
import io.huiqi.awards.policy.Rule.Title;
import io.huiqi.awards.policy.Rule.Titles;
import io.huiqi.awards.policy.Text;
import java.util.ArrayList;
import java.util.List;

/** Pays the titles granted in the year, each the first time only. */
final class TitlesNode implements Node {

    private final Policy policy;
    private final Titles rule;
    private final TitleKeys keys;
    private final TitleChecks checks;
    private final List<Text> names;
    private final String clause;

    TitlesNode(Policy policy, Titles rule) {
        this.policy = policy;
        this.rule = rule;
        this.keys = new TitleKeys(rule);
        this.checks = new TitleChecks(policy, keys);
        this.names = rule.titles().stream().map(Title::name).distinct().toList();
        this.clause = rule.titles().get(0).measure().id();
    }

    @Override
    public void evaluate(Evaluation evaluation) {
        if (isClaimUnknown(evaluation)) {
            return;
        }
        List<Candidate> known = known(evaluation);
        List<Candidate> taken = new ArrayList<>(known.size());
        boolean asked = false;
        for (Candidate candidate : known) {
            if (candidate.isAsked(evaluation.question())) {
                asked = true;
                if (checks.pass(evaluation, candidate, known)) {
                    payOnce(evaluation, candidate, taken);
                }
            }
        }
        if (!asked) {
            explainNone(evaluation, known);
        }
    }

    /** Every recognition that is a title of the rule. */
    private List<Candidate> known(Evaluation evaluation) {
        List<Candidate> known = new ArrayList<>(4);
        for (Recognition recognition : evaluation.facts().recognitions()) {
            Title title = keys.titleOf(recognition);
            if (title != null) {
                known.add(new Candidate(title, recognition));
            }
        }
        if (known.size() > 1) {
            known.sort(Candidate.ORDER);
        }
        return known;
    }

    private boolean isClaimUnknown(Evaluation evaluation) {
        String claimed = evaluation.question().recognition();
        if (claimed == null) {
            return false;
        }
        for (Recognition recognition : evaluation.facts().recognitions()) {
            if (claimed.equals(recognition.id())) {
                return false;
            }
        }
        evaluation.because(ReasonCode.MISSING_RECOGNITION, clause, new TitlePhrase.Unknown(claimed));
        return true;
    }

    private void payOnce(Evaluation evaluation, Candidate candidate, List<Candidate> taken) {
        if (isTaken(candidate, taken)) {
            evaluation.trace(
                    candidate.title().measure().id(),
                    new TitlePhrase.CountsOnce(candidate.title().name(), candidate.recognition()));
            return;
        }
        taken.add(candidate);
        pay(evaluation, candidate);
    }

    private boolean isTaken(Candidate candidate, List<Candidate> taken) {
        for (Candidate other : taken) {
            if (keys.same(candidate, other)) {
                return true;
            }
        }
        return false;
    }

    private void pay(Evaluation evaluation, Candidate candidate) {
        Title title = candidate.title();
        long covered = rule.tiering() == Tiering.FULL ? 0 : highestTierPaid(evaluation);
        if (title.pays() <= covered) {
            Phrase phrase = new TitlePhrase.HigherTierPaid(title.name(), covered);
            candidate.because(evaluation, ReasonCode.ALREADY_AWARDED, phrase);
            return;
        }
        long fen = title.pays() - covered;
        evaluation.pay(
                title.measure(),
                fen,
                new TitlePhrase.Paid(title.name(), candidate.recognition(), fen),
                new Mark.Titled(candidate.recognition()));
    }

    /** What the highest tier paid so far is worth in full, whether paid before or a moment ago. */
    private long highestTierPaid(Evaluation evaluation) {
        long highest = 0;
        for (Title title : rule.titles()) {
            if (title.pays() > highest && isTierPaid(evaluation, title)) {
                highest = title.pays();
            }
        }
        return highest;
    }

    private boolean isTierPaid(Evaluation evaluation, Title title) {
        return evaluation.paid().stream().anyMatch(paid -> keys.isPaymentFor(title, paid))
                || evaluation.lines().stream()
                        .anyMatch(line -> line.mark() instanceof Mark.Titled titled
                                && title.equals(keys.titleOf(titled.recognition())));
    }

    private void explainNone(Evaluation evaluation, List<Candidate> known) {
        for (Candidate candidate : known) {
            if (candidate.recognition().grantedOn().isBefore(policy.validity().from())) {
                checks.isInForce(evaluation, candidate);
                return;
            }
        }
        evaluation.because(ReasonCode.NO_RECOGNITION, clause, new TitlePhrase.NoneInYear(names, evaluation.year()));
    }
}
