package io.huiqi.awards.policy;

import java.util.Map;
import java.util.Set;

/**
 * One version of a policy.
 *
 * @param id such as {@code jiaozuo-2020-17}
 * @param version what an award computed under it keeps for ever
 * @param lists the lists by year that it asks for, by name
 * @param figures that its rules can ask for, by id
 * @param pools the limited sums that items draw on, by id
 * @param items by id, in the order of the source
 * @param file what it was read from
 */
public record Policy(
        String id,
        String version,
        Text name,
        LegalSource source,
        Validity validity,
        Rounding rounding,
        Map<String, Reading> readings,
        Set<String> lists,
        Map<String, Measure> measures,
        Map<String, Figure> figures,
        Map<String, PoolTerms> pools,
        Map<String, Item> items,
        PolicySource file) {

    /** The same policy with the facts it applies to narrowed for one item. */
    public Policy within(Validity narrower) {
        return new Policy(
                id, version, name, source, narrower, rounding, readings, lists, measures, figures, pools, items, file);
    }
}
