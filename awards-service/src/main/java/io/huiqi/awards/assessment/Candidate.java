package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.policy.Rule.Title;
import java.util.Comparator;

/** A recognition with the title of the policy that it is. */
record Candidate(Title title, Recognition recognition) {

    private static final Comparator<String> NAMES = Comparator.nullsFirst(Comparator.naturalOrder());

    /** Lower tiers first, then earlier grants; then by name, so that the order in which they became known is no matter. */
    static final Comparator<Candidate> ORDER = Comparator.comparingLong(
                    (Candidate candidate) -> candidate.title().pays())
            .thenComparing(candidate -> candidate.recognition().grantedOn())
            .thenComparing(candidate -> candidate.recognition().kind())
            .thenComparing(candidate -> candidate.recognition().level(), NAMES)
            .thenComparing(candidate -> candidate.recognition().project(), NAMES)
            .thenComparing(candidate -> candidate.recognition().id(), NAMES);

    boolean meetsNeeds() {
        return recognition.flags().containsAll(title.needs());
    }

    /** Whether the question is about this recognition. */
    boolean isAsked(Question question) {
        return recognition.grantedOn().getYear() == question.year()
                && (question.recognition() == null || question.recognition().equals(recognition.id()))
                && (question.project() == null || question.project().equals(recognition.project()));
    }

    void because(Evaluation evaluation, ReasonCode code, Phrase phrase) {
        evaluation.because(code, title.measure().id(), phrase);
    }
}
