package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.policy.Item;
import io.huiqi.awards.policy.Terms;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks whether a claim comes in time and on evidence that counts; where no day is given, no day is asked about. */
record TermsGate(Item item) implements Node {

    @Override
    public void evaluate(Evaluation evaluation) {
        LocalDate day = evaluation.question().claimedOn();
        Terms.Window window = item.terms().window();
        if (day != null && window != null) {
            checkWindow(evaluation, day, window);
        }
        if (day != null) {
            item.terms().deadlines().forEach(deadline -> checkDeadline(evaluation, day, deadline));
        }
        Terms.Sources sources = item.terms().sources();
        if (sources != null) {
            checkSource(evaluation, evaluation.year(), sources.assessed(), sources.refuses());
            checkSource(evaluation, evaluation.year() - 1, sources.before(), sources.refuses());
        }
    }

    private void checkWindow(Evaluation evaluation, LocalDate day, Terms.Window window) {
        LocalDate from = window.from(evaluation.year());
        LocalDate to = window.to(evaluation.year());
        boolean open = !day.isBefore(from) && !day.isAfter(to);
        note(evaluation, open, ReasonCode.OUTSIDE_WINDOW, new TermsPhrase.InWindow(day, from, to, open));
    }

    private void checkDeadline(Evaluation evaluation, LocalDate day, Terms.Deadline deadline) {
        Recognition title = latest(evaluation, deadline.kind());
        if (title == null) {
            return;
        }
        LocalDate last = deadline.lastDay(title.grantedOn());
        boolean inTime = !day.isAfter(last);
        note(
                evaluation,
                inTime,
                ReasonCode.PAST_DEADLINE,
                new TermsPhrase.InTime(deadline.name(), title.grantedOn(), last, day, inTime));
    }

    /** The title claimed, or the latest of its kind in the assessed year. */
    private static @Nullable Recognition latest(Evaluation evaluation, String kind) {
        Question question = evaluation.question();
        Recognition latest = null;
        for (Recognition title : evaluation.facts().recognitions()) {
            if (title.kind().equals(kind)
                    && title.grantedOn().getYear() == question.year()
                    && (question.recognition() == null || question.recognition().equals(title.id()))
                    && (question.project() == null || question.project().equals(title.project()))
                    && (latest == null || title.grantedOn().isAfter(latest.grantedOn()))) {
                latest = title;
            }
        }
        return latest;
    }

    private void checkSource(Evaluation evaluation, int year, Set<String> accepted, boolean refuses) {
        String source = evaluation.facts().sources().get(year);
        if (source != null && !accepted.isEmpty() && !accepted.contains(source)) {
            Phrase phrase = new TermsPhrase.OtherSource(year, source, accepted);
            note(evaluation, !refuses, ReasonCode.UNACCEPTED_SOURCE, phrase);
        }
    }

    private void note(Evaluation evaluation, boolean passes, ReasonCode code, Phrase phrase) {
        if (passes) {
            evaluation.trace(item.clause(), phrase);
        } else {
            evaluation.because(code, item.clause(), phrase);
        }
    }
}
