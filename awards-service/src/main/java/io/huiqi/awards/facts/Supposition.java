package io.huiqi.awards.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody supposes about a beneficiary: it takes the place of what is known, and leaves the rest.
 *
 * @param kind null to suppose nothing
 * @param figures replace the years they name
 * @param listed whether it stands on a list in a year, by list and year
 * @param recognitions all of them; null to suppose nothing
 * @param awarded everything it was ever paid; null to suppose nothing
 * @param registeredOn the day it was registered; null to suppose nothing
 */
public record Supposition(
        @Nullable BeneficiaryKind kind,
        Map<String, FigureSeries> figures,
        Map<String, Map<Integer, Boolean>> listed,
        @Nullable List<Recognition> recognitions,
        @Nullable List<Paid> awarded,
        @Nullable LocalDate registeredOn) {

    public Facts over(Facts known) {
        Map<String, FigureSeries> series = new HashMap<>(known.figures());
        figures.forEach((figure, supposed) -> series.merge(figure, supposed, FigureSeries::overriddenBy));
        Map<String, Set<Integer>> lists = new HashMap<>(known.lists());
        listed.forEach((list, years) -> lists.put(list, years(lists.getOrDefault(list, Set.of()), years)));
        return new Facts(
                kind == null ? known.kind() : kind,
                known.industrySection(),
                series,
                lists,
                recognitions == null ? known.recognitions() : recognitions,
                sourcesOf(known),
                registeredOn == null ? known.registeredOn() : registeredOn,
                known.mergers());
    }

    /** Nobody vouches for a year of which a figure is only supposed. */
    private Map<Integer, String> sourcesOf(Facts known) {
        Map<Integer, String> sources = new HashMap<>(known.sources());
        sources.keySet().removeIf(year -> figures.values().stream().anyMatch(series -> series.isNamed(year)));
        return sources;
    }

    public Entitlements over(Entitlements known) {
        return awarded == null ? known : Entitlements.of(awarded);
    }

    private static Set<Integer> years(Set<Integer> known, Map<Integer, Boolean> supposed) {
        Set<Integer> years = new HashSet<>(known);
        supposed.forEach((year, on) -> {
            if (on) {
                years.add(year);
            } else {
                years.remove(year);
            }
        });
        return years;
    }
}
