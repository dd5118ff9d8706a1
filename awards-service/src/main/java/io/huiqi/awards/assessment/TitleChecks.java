package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.Validity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out why a title that was asked for does not pay, and says so. */
final class TitleChecks {

    private final Validity validity;
    private final TitleKeys keys;

    TitleChecks(Policy policy, TitleKeys keys) {
        this.validity = policy.validity();
        this.keys = keys;
    }

    /**
     * Whether a title pays, as far as it alone, its history and what was paid before tell.
     *
     * @param known every title of the rule that the beneficiary has, this one among them
     */
    boolean pass(Evaluation evaluation, Candidate candidate, List<Candidate> known) {
        return isInForce(evaluation, candidate)
                && hasWhatItNeeds(evaluation, candidate)
                && isUnpaid(evaluation, candidate)
                && isFirst(evaluation, candidate, known);
    }

    /** Whether it was granted while the policy applied. */
    boolean isInForce(Evaluation evaluation, Candidate candidate) {
        Recognition recognition = candidate.recognition();
        if (validity.covers(recognition.grantedOn())) {
            return true;
        }
        boolean before = recognition.grantedOn().isBefore(validity.from());
        Phrase phrase = before
                ? new TitlePhrase.BeforePolicy(candidate.title().name(), recognition.grantedOn(), validity.from())
                : new TitlePhrase.AfterPolicy(candidate.title().name(), recognition.grantedOn());
        candidate.because(evaluation, before ? ReasonCode.BEFORE_POLICY : ReasonCode.AFTER_POLICY, phrase);
        return false;
    }

    private static boolean hasWhatItNeeds(Evaluation evaluation, Candidate candidate) {
        if (candidate.meetsNeeds()) {
            return true;
        }
        List<String> missing = candidate.title().needs().stream()
                .filter(need -> !candidate.recognition().flags().contains(need))
                .sorted()
                .toList();
        Phrase phrase = new TitlePhrase.NeedsMissing(candidate.title().name(), missing);
        candidate.because(evaluation, ReasonCode.NOT_ALL_MET, phrase);
        return false;
    }

    private boolean isUnpaid(Evaluation evaluation, Candidate candidate) {
        Paid before = paymentFor(evaluation, candidate);
        if (before == null) {
            return true;
        }
        Phrase phrase = new TitlePhrase.PaidIn(candidate.title().name(), before.year());
        if (isForThisCertificate(evaluation, candidate, before)) {
            candidate.because(evaluation, ReasonCode.DUPLICATE, phrase);
        } else {
            candidate.because(evaluation, ReasonCode.NOT_FIRST, phrase);
            candidate.because(evaluation, ReasonCode.ALREADY_AWARDED, phrase);
        }
        return false;
    }

    /** A payment that stands in the way, if possible the one for this very certificate. */
    private @Nullable Paid paymentFor(Evaluation evaluation, Candidate candidate) {
        Paid found = null;
        for (Paid paid : evaluation.paid()) {
            if (keys.isPaid(candidate.title(), candidate.recognition(), paid)
                    && (found == null || isForThisCertificate(evaluation, candidate, paid))) {
                found = paid;
            }
        }
        return found;
    }

    /** By the certificate's id; where no id tells, by year and, as far as named, by project or mark. */
    private static boolean isForThisCertificate(Evaluation evaluation, Candidate candidate, Paid paid) {
        Recognition recognition = candidate.recognition();
        if (paid.recognition() != null && recognition.id() != null) {
            return paid.recognition().equals(recognition.id());
        }
        boolean sameProject = paid.project() == null
                || recognition.project() == null
                || Objects.equals(paid.project(), recognition.project());
        return paid.year() == evaluation.year() && sameProject;
    }

    private boolean isFirst(Evaluation evaluation, Candidate candidate, List<Candidate> known) {
        for (Candidate other : known) {
            if (isEarlier(other, candidate)
                    && other.meetsNeeds()
                    && keys.same(candidate, other)
                    && !other.isAsked(evaluation.question())) {
                Phrase phrase = new TitlePhrase.NotFirst(
                        candidate.title().name(), other.recognition().grantedOn());
                candidate.because(evaluation, ReasonCode.NOT_FIRST, phrase);
                return false;
            }
        }
        return true;
    }

    private static boolean isEarlier(Candidate other, Candidate candidate) {
        return other.recognition().grantedOn().isBefore(candidate.recognition().grantedOn());
    }
}
