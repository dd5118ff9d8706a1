package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.Rule.Tiering;
import io.huiqi.awards.policy.Rule.Title;
import io.huiqi.awards.policy.Rule.Titles;
import io.huiqi.awards.policy.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pays the titles granted in the year, each the first time only. */
final class TitlesNode implements Node {

    private final Policy policy;
    private final Titles rule;
    private final TitleKeys keys;
    private final List<Text> names;
    private final String clause;

    TitlesNode(Policy policy, Titles rule) {
        this.policy = policy;
        this.rule = rule;
        this.keys = new TitleKeys(rule);
        this.names = rule.titles().stream().map(Title::name).distinct().toList();
        this.clause = rule.titles().get(0).measure().id();
    }

    /** A recognition with the title of the policy it is. */
    private record Candidate(Title title, Recognition recognition) {}

    @Override
    public void evaluate(Evaluation evaluation) {
        List<Candidate> known = known(evaluation);
        if (isClaimUnknown(evaluation)) {
            return;
        }
        boolean asked = false;
        List<Candidate> taken = new ArrayList<>(known.size());
        for (Candidate candidate : known) {
            if (isAsked(evaluation, candidate.recognition())) {
                asked = true;
                consider(evaluation, candidate, known, taken);
            }
        }
        if (!asked) {
            explainNone(evaluation, known);
        }
    }

    /** Every recognition that is a title of the rule, lower tiers and earlier grants first. */
    private List<Candidate> known(Evaluation evaluation) {
        List<Candidate> known = new ArrayList<>(4);
        for (Recognition recognition : evaluation.facts().recognitions()) {
            Title title = keys.titleOf(recognition);
            if (title != null) {
                known.add(new Candidate(title, recognition));
            }
        }
        if (known.size() > 1) {
            known.sort(Comparator.comparingLong(
                            (Candidate candidate) -> candidate.title().pays())
                    .thenComparing(candidate -> candidate.recognition().grantedOn()));
        }
        return known;
    }

    private static boolean isAsked(Evaluation evaluation, Recognition recognition) {
        Question question = evaluation.question();
        return recognition.grantedOn().getYear() == question.year()
                && (question.recognition() == null || question.recognition().equals(recognition.id()))
                && (question.project() == null || question.project().equals(recognition.project()));
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

    private void consider(Evaluation evaluation, Candidate candidate, List<Candidate> known, List<Candidate> taken) {
        if (isOutsideValidity(evaluation, candidate)
                || lacksNeeds(evaluation, candidate)
                || isPaid(evaluation, candidate)
                || hasEarlier(evaluation, candidate, known)
                || isTaken(candidate, taken)) {
            return;
        }
        taken.add(candidate);
        pay(evaluation, candidate);
    }

    private boolean isOutsideValidity(Evaluation evaluation, Candidate candidate) {
        Recognition recognition = candidate.recognition();
        if (policy.validity().covers(recognition.grantedOn())) {
            return false;
        }
        Text name = candidate.title().name();
        boolean before = recognition.grantedOn().isBefore(policy.validity().from());
        because(
                evaluation,
                candidate,
                before ? ReasonCode.BEFORE_POLICY : ReasonCode.AFTER_POLICY,
                before
                        ? new TitlePhrase.BeforePolicy(
                                name, recognition.grantedOn(), policy.validity().from())
                        : new TitlePhrase.AfterPolicy(name, recognition.grantedOn()));
        return true;
    }

    private boolean lacksNeeds(Evaluation evaluation, Candidate candidate) {
        if (meetsNeeds(candidate)) {
            return false;
        }
        List<String> missing = candidate.title().needs().stream()
                .filter(need -> !candidate.recognition().flags().contains(need))
                .sorted()
                .toList();
        because(
                evaluation,
                candidate,
                ReasonCode.NOT_ALL_MET,
                new TitlePhrase.NeedsMissing(candidate.title().name(), missing));
        return true;
    }

    private static boolean meetsNeeds(Candidate candidate) {
        return candidate.recognition().flags().containsAll(candidate.title().needs());
    }

    private boolean isPaid(Evaluation evaluation, Candidate candidate) {
        Paid before = null;
        for (Paid paid : evaluation.paid()) {
            if (keys.isPaid(candidate.title(), candidate.recognition(), paid)
                    && (before == null || isSamePayment(evaluation, candidate, paid))) {
                before = paid;
            }
        }
        if (before == null) {
            return false;
        }
        Phrase phrase = new TitlePhrase.PaidIn(candidate.title().name(), before.year());
        if (isSamePayment(evaluation, candidate, before)) {
            because(evaluation, candidate, ReasonCode.DUPLICATE, phrase);
        } else {
            because(evaluation, candidate, ReasonCode.NOT_FIRST, phrase);
            because(evaluation, candidate, ReasonCode.ALREADY_AWARDED, phrase);
        }
        return true;
    }

    /** Whether the payment was for this very certificate: the same id, or where no id tells, the same year and mark. */
    private static boolean isSamePayment(Evaluation evaluation, Candidate candidate, Paid paid) {
        Recognition recognition = candidate.recognition();
        if (paid.recognition() != null && recognition.id() != null) {
            return paid.recognition().equals(recognition.id());
        }
        return paid.year() == evaluation.year() && isSameProjectAsFarAsNamed(paid.project(), recognition.project());
    }

    private static boolean isSameProjectAsFarAsNamed(@Nullable String paid, @Nullable String project) {
        return paid == null || project == null || paid.equals(project);
    }

    private boolean hasEarlier(Evaluation evaluation, Candidate candidate, List<Candidate> known) {
        for (Candidate other : known) {
            if (other.recognition().grantedOn().isBefore(candidate.recognition().grantedOn())
                    && meetsNeeds(other)
                    && isSameKey(candidate, other)
                    && !isAsked(evaluation, other.recognition())) {
                because(
                        evaluation,
                        candidate,
                        ReasonCode.NOT_FIRST,
                        new TitlePhrase.NotFirst(
                                candidate.title().name(), other.recognition().grantedOn()));
                return true;
            }
        }
        return false;
    }

    private boolean isTaken(Candidate candidate, List<Candidate> taken) {
        for (Candidate other : taken) {
            if (isSameKey(candidate, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSameKey(Candidate a, Candidate b) {
        return keys.same(a.title(), a.recognition(), b.title(), b.recognition());
    }

    private void pay(Evaluation evaluation, Candidate candidate) {
        Title title = candidate.title();
        long covered = rule.tiering() == Tiering.FULL ? 0 : highestTierPaid(evaluation);
        if (title.pays() <= covered) {
            because(
                    evaluation,
                    candidate,
                    ReasonCode.ALREADY_AWARDED,
                    new TitlePhrase.HigherTierPaid(title.name(), covered));
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
                        .anyMatch(line -> line.measure().equals(title.measure())
                                && line.mark() instanceof Mark.Titled titled
                                && title.equals(keys.titleOf(titled.recognition())));
    }

    private void explainNone(Evaluation evaluation, List<Candidate> known) {
        for (Candidate candidate : known) {
            if (candidate.recognition().grantedOn().isBefore(policy.validity().from())) {
                isOutsideValidity(evaluation, candidate);
                return;
            }
        }
        evaluation.because(ReasonCode.NO_RECOGNITION, clause, new TitlePhrase.NoneInYear(names, evaluation.year()));
    }

    private static void because(Evaluation evaluation, Candidate candidate, ReasonCode code, Phrase phrase) {
        evaluation.because(code, candidate.title().measure().id(), phrase);
    }
}
