package io.huiqi.awards.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about a beneficiary when something is assessed.
 *
 * @param kind null when nobody said, which excludes nothing
 * @param industrySection the section letter (门类) of GB/T 4754; null when nobody said, which excludes nothing
 * @param figures by name, such as {@code taxableRevenue}
 * @param lists the years in which it stands on a list, by the list's name, such as {@code keyEnterprise}
 * @param sources who reported the figures of a year, where somebody said
 * @param registeredOn the day it was registered (注册日期); null when nobody said
 * @param mergers which it took part in
 */
public record Facts(
        @Nullable BeneficiaryKind kind,
        @Nullable String industrySection,
        Map<String, FigureSeries> figures,
        Map<String, Set<Integer>> lists,
        List<Recognition> recognitions,
        Map<Integer, String> sources,
        @Nullable LocalDate registeredOn,
        Mergers mergers) {

    public static final Facts NONE = new Facts(null, null, Map.of(), Map.of(), List.of());

    public Facts {
        figures = Map.copyOf(figures);
        lists = Map.copyOf(lists);
        recognitions = List.copyOf(recognitions);
        sources = Map.copyOf(sources);
    }

    /** Facts whose figures nobody named a source for. */
    public Facts(
            @Nullable BeneficiaryKind kind,
            @Nullable String industrySection,
            Map<String, FigureSeries> figures,
            Map<String, Set<Integer>> lists,
            List<Recognition> recognitions) {
        this(kind, industrySection, figures, lists, recognitions, Map.of());
    }

    /** Facts without a day of registration, of one that took part in no merger. */
    public Facts(
            @Nullable BeneficiaryKind kind,
            @Nullable String industrySection,
            Map<String, FigureSeries> figures,
            Map<String, Set<Integer>> lists,
            List<Recognition> recognitions,
            Map<Integer, String> sources) {
        this(kind, industrySection, figures, lists, recognitions, sources, null, Mergers.NONE);
    }

    /** The same facts of one that took part in these mergers. */
    public Facts with(Mergers known) {
        return new Facts(kind, industrySection, figures, lists, recognitions, sources, registeredOn, known);
    }

    /** The same facts with these figures in the place of its own. */
    public Facts withFigures(Map<String, FigureSeries> others) {
        return new Facts(kind, industrySection, others, lists, recognitions, sources, registeredOn, mergers);
    }

    /** The figure's series; an empty one if it was never named. */
    public FigureSeries figure(String name) {
        FigureSeries series = figures.get(name);
        return series == null ? FigureSeries.EMPTY : series;
    }

    public boolean isListed(String list, int year) {
        Set<Integer> years = lists.get(list);
        return years != null && years.contains(year);
    }
}
