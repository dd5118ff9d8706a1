package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.policy.Condition;
import io.huiqi.awards.policy.Figure;
import java.util.List;

/** Makes the conditions of a policy ready to be asked. */
final class Checks {

    private Checks() {}

    static Check of(Condition condition) {
        if (condition instanceof Condition.Listed listed) {
            return evaluation -> listed(evaluation, listed);
        }
        if (condition instanceof Condition.NotOn notOn) {
            return evaluation -> notOn(evaluation, notOn);
        }
        if (condition instanceof Condition.Reaches reaches) {
            return evaluation -> reaches(evaluation, reaches);
        }
        if (condition instanceof Condition.Grows grows) {
            return new GrowsCheck(grows);
        }
        if (condition instanceof Condition.Ratio ratio) {
            return new RatioCheck(ratio);
        }
        if (condition instanceof Condition.Holds holds) {
            return new HoldsCheck(holds);
        }
        return composite(condition);
    }

    private static Check composite(Condition condition) {
        if (condition instanceof Condition.All all) {
            return new AllCheck(parts(all.parts()));
        }
        if (condition instanceof Condition.Any any) {
            return new AnyCheck(parts(any.parts()));
        }
        if (condition instanceof Condition.Not not) {
            return new NotCheck(of(not.part()));
        }
        throw new IllegalArgumentException("no check for " + condition.getClass());
    }

    private static List<Check> parts(List<Condition> parts) {
        return parts.stream().map(Checks::of).toList();
    }

    private static Finding listed(Evaluation evaluation, Condition.Listed listed) {
        boolean on = evaluation.facts().isListed(listed.list(), evaluation.year());
        return Finding.of(on, ReasonCode.NOT_ON_KEY_LIST, new GatePhrase.OnList(listed.name(), evaluation.year(), on));
    }

    private static Finding notOn(Evaluation evaluation, Condition.NotOn notOn) {
        boolean on = evaluation.facts().isListed(notOn.list(), evaluation.year());
        return new Finding(
                on ? Truth.FALSE : Truth.TRUE,
                ReasonCode.EXCLUDED,
                new GatePhrase.OnList(notOn.name(), evaluation.year(), on),
                notOn.clause(),
                List.of());
    }

    private static Finding reaches(Evaluation evaluation, Condition.Reaches reaches) {
        Figure figure = reaches.figure();
        FigureSeries series = evaluation.facts().figure(figure.id());
        int year = evaluation.year();
        if (!series.isKnown(year)) {
            return Finding.missing(new FigurePhrase.Missing(figure.name(), year));
        }
        boolean reached = reaches.boundary().reached(series.fen(year), reaches.fen());
        Phrase phrase = reached
                ? new FigurePhrase.Reaches(figure, year, reaches.fen(), reaches.boundary())
                : new FigurePhrase.NotReached(figure, year, reaches.fen(), reaches.boundary());
        return Finding.of(reached, ReasonCode.BELOW_THRESHOLD, phrase);
    }
}
