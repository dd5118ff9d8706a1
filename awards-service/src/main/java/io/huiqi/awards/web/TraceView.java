package io.huiqi.awards.web;

import io.huiqi.awards.assessment.Phrase;
import io.huiqi.awards.assessment.TraceStep;
import io.huiqi.awards.policy.Language;
import io.huiqi.kit.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing the engine looked at.
 *
 * @param figure the figure it is about; null for anything else
 */
record TraceView(String clause, String text, @Nullable FigureView figure) {

    /**
     * A figure of a year, and who said so.
     *
     * @param value decimal string in the figure's unit
     * @param source the reporting authority, {@code request} for what the question itself supposes, or {@code recognition}
     *     for a number that a title carries; null where nobody said
     * @param version counts the reports of the year from 1; null for what no report gave
     */
    record FigureView(
            String id,
            int year,
            @Schema(example = "5300000000.00") String value,
            String unit,
            @Nullable String source,
            @Nullable Long version) {}

    static TraceView of(TraceStep step, FigureOrigins origins, Language language) {
        return new TraceView(
                step.clause(),
                step.phrase().in(language),
                step.phrase() instanceof Phrase.OfFigure phrase ? figure(phrase, origins) : null);
    }

    private static FigureView figure(Phrase.OfFigure phrase, FigureOrigins origins) {
        FigureOrigins.Origin origin = origins.of(phrase.figure(), phrase.year());
        return new FigureView(
                phrase.figure().id(),
                phrase.year(),
                new Money(phrase.fen()).toString(),
                phrase.figure().unit().code(),
                origin.source(),
                origin.version());
    }
}
