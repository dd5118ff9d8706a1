package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.policy.Measure;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.Since;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the event from which years are counted. */
record SinceFinder(Policy policy, Since since, Measure measure) {

    /** What {@link #firstYear} answers after noting why there is no event. */
    static final int NONE = 0;

    /** The first year that counts, which may lie after the assessed one; traced. */
    int firstYear(Evaluation evaluation) {
        if (since instanceof Since.Titled titled) {
            return firstYearOfTitle(evaluation, titled);
        }
        if (since instanceof Since.Registered) {
            return firstYearOfRegistration(evaluation);
        }
        return firstYearOnList(evaluation, (Since.ListedIn) since);
    }

    private int firstYearOfRegistration(Evaluation evaluation) {
        LocalDate day = evaluation.facts().registeredOn();
        if (day == null) {
            evaluation.because(ReasonCode.MISSING_FIGURE, measure.id(), new TimePhrase.NoRegistration());
            return NONE;
        }
        return day.getYear() > evaluation.year() ? noEvent(evaluation) : counted(evaluation, day.getYear());
    }

    private int firstYearOnList(Evaluation evaluation, Since.ListedIn listed) {
        Set<Integer> years = evaluation.facts().lists().getOrDefault(listed.list(), Set.of());
        int first = years.stream()
                .mapToInt(Integer::intValue)
                .filter(year -> year <= evaluation.year())
                .min()
                .orElse(NONE);
        return first == NONE ? noEvent(evaluation) : counted(evaluation, first);
    }

    private int firstYearOfTitle(Evaluation evaluation, Since.Titled titled) {
        LocalDate day = grantedOn(evaluation, titled.kind());
        if (day == null) {
            return noEvent(evaluation);
        }
        LocalDate from = policy.validity().from();
        if (day.isBefore(from)) {
            evaluation.because(
                    ReasonCode.BEFORE_POLICY, measure.id(), new TitlePhrase.BeforePolicy(titled.name(), day, from));
            return NONE;
        }
        return counted(evaluation, day.getYear());
    }

    private static @Nullable LocalDate grantedOn(Evaluation evaluation, String kind) {
        LocalDate first = null;
        for (Recognition title : evaluation.facts().recognitions()) {
            LocalDate day = title.grantedOn();
            if (title.kind().equals(kind)
                    && day.getYear() <= evaluation.year()
                    && isAsked(evaluation.question(), title)
                    && (first == null || day.isBefore(first))) {
                first = day;
            }
        }
        return first;
    }

    private static boolean isAsked(Question question, Recognition title) {
        return (question.recognition() == null || question.recognition().equals(title.id()))
                && (question.project() == null || question.project().equals(title.project()));
    }

    private int noEvent(Evaluation evaluation) {
        evaluation.because(
                ReasonCode.NO_RECOGNITION, measure.id(), new TimePhrase.NoEvent(since.name(), evaluation.year()));
        return NONE;
    }

    private int counted(Evaluation evaluation, int eventYear) {
        int first = since.isYearAfter() ? eventYear + 1 : eventYear;
        evaluation.trace(measure.id(), new TimePhrase.EventIn(since.name(), eventYear, evaluation.year() - first + 1));
        return first;
    }
}
