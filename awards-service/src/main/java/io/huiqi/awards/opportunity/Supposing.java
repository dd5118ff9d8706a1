package io.huiqi.awards.opportunity;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.facts.Supposition;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Item;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the engine about one item with one thing supposed otherwise. */
record Supposing(Assessor assessor, Item item, int year, Facts facts, Entitlements paid) {

    /** The answer to a question in which an option is chosen, or none, as things are. */
    Assessment now(@Nullable String choice) {
        return assess(choice, facts);
    }

    /** A figure of the year in hundredths of its unit, as the engine sees it; null if it is missing. */
    @Nullable
    Long current(Figure figure) {
        FigureSeries series = assessor.factsFor(question(null), facts).figure(figure.id());
        return series.isKnown(year) ? series.fen(year) : null;
    }

    /** What would be due if a figure were another number. */
    long due(@Nullable String choice, Figure figure, long number) {
        Map<String, FigureSeries> figures = Map.of(figure.id(), FigureSeries.of(Map.of(year, number)));
        return due(choice, new Supposition(null, figures, Map.of(), null, null, null));
    }

    /** What would be due if these were all titles. */
    long due(@Nullable String choice, List<Recognition> titles) {
        return due(choice, new Supposition(null, Map.of(), Map.of(), titles, null, null));
    }

    /** What would be due if the beneficiary stood on a list, or did not. */
    long due(@Nullable String choice, String list, boolean listed) {
        return due(choice, new Supposition(null, Map.of(), Map.of(list, Map.of(year, listed)), null, null, null));
    }

    private long due(@Nullable String choice, Supposition supposition) {
        return assess(choice, supposition.over(facts)).fen();
    }

    private Assessment assess(@Nullable String choice, Facts supposed) {
        return assessor.assess(question(choice), supposed, paid);
    }

    private Question question(@Nullable String choice) {
        return Question.of(item.id(), year).choosing(choice);
    }
}
