package io.huiqi.awards.policy;

import io.huiqi.awards.facts.BeneficiaryKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be claimed under a policy.
 *
 * @param industries the sections of GB/T 4754 it is open to; empty for all
 * @param requires asked in order before the rule
 * @param terms when and for what it is open, who pays, when it is given back
 * @param pool the pool that pays for it; null if its money is not limited
 * @param readings the readings its rule depends on, with the values in force
 */
public record Item(
        String id,
        Text name,
        String clause,
        Procedure procedure,
        Set<BeneficiaryKind> beneficiaries,
        Set<String> industries,
        List<Condition> requires,
        Rule rule,
        Terms terms,
        @Nullable String pool,
        Map<String, String> readings) {

    public Item {
        beneficiaries = Set.copyOf(beneficiaries);
        industries = Set.copyOf(industries);
        requires = List.copyOf(requires);
        readings = Map.copyOf(readings);
    }

    /** The items whose payments decide about this one, itself included. */
    public Set<String> itemsRead() {
        Set<String> items = new LinkedHashSet<>(Rules.itemsRead(id, rule));
        items.addAll(terms.itemsRead());
        return items;
    }
}
