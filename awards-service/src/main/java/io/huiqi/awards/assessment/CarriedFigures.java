package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.policy.Carried;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Policy;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the numbers that titles carry into figures of the years in which the titles were granted. */
final class CarriedFigures {

    private final List<Figure> figures;

    private CarriedFigures(List<Figure> figures) {
        this.figures = figures;
    }

    /** Null for a policy whose figures are all reported, so that its assessments do nothing more than before. */
    static @Nullable CarriedFigures of(Policy policy) {
        List<Figure> carried = policy.figures().values().stream()
                .filter(figure -> figure.carried() != null)
                .toList();
        return carried.isEmpty() ? null : new CarriedFigures(carried);
    }

    /** The facts with these figures; a year that a report names by the figure's own name stays what the report says. */
    Facts in(Facts facts, Question question) {
        Map<String, FigureSeries> all = new HashMap<>(facts.figures());
        for (Figure figure : figures) {
            FigureSeries series = series(Objects.requireNonNull(figure.carried()), facts.recognitions(), question);
            all.merge(figure.id(), series, (reported, found) -> found.overriddenBy(reported));
        }
        return facts.withFigures(all);
    }

    private static FigureSeries series(Carried carried, List<Recognition> titles, Question question) {
        Map<Integer, List<Recognition>> byYear = titles.stream()
                .filter(title -> title.kind().equals(carried.kind()))
                .filter(title -> carried.levels().isEmpty()
                        || (title.level() != null && carried.levels().contains(title.level())))
                .collect(Collectors.groupingBy(title -> title.grantedOn().getYear()));
        Map<Integer, @Nullable Long> series = new TreeMap<>();
        byYear.forEach((year, all) -> series.put(year, value(carried, claimed(all, question))));
        return FigureSeries.of(series);
    }

    /** The one title that a claim names, or those of the project it names; all of them where it names none of these. */
    private static List<Recognition> claimed(List<Recognition> titles, Question question) {
        List<Recognition> named = titles.stream()
                .filter(title -> question.recognition() == null
                        ? question.project() != null && question.project().equals(title.project())
                        : question.recognition().equals(title.id()))
                .toList();
        return named.isEmpty() ? titles : named;
    }

    /** Null where one of them does not say its number: what it would change nobody knows. */
    private static @Nullable Long value(Carried carried, List<Recognition> titles) {
        List<Long> numbers = titles.stream()
                .flatMap(title -> Stream.ofNullable(title.number(carried.attribute())))
                .toList();
        if (numbers.size() < titles.size()) {
            return null;
        }
        return switch (carried.several()) {
            case LATEST -> latest(carried, titles);
            case GREATEST -> Collections.max(numbers);
            case LEAST -> Collections.min(numbers);
            case SUM -> sum(numbers);
        };
    }

    /** Null if it does not fit: no number is better than a wrong one. */
    private static @Nullable Long sum(List<Long> numbers) {
        try {
            return numbers.stream().reduce(0L, Math::addExact);
        } catch (ArithmeticException tooLarge) {
            return null;
        }
    }

    private static @Nullable Long latest(Carried carried, List<Recognition> titles) {
        return titles.stream()
                .max(Comparator.comparing(Recognition::grantedOn)
                        .thenComparing(title -> Objects.requireNonNull(title.number(carried.attribute()))))
                .map(title -> title.number(carried.attribute()))
                .orElse(null);
    }
}
