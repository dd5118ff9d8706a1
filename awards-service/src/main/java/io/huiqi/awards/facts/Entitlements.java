package io.huiqi.awards.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a beneficiary was granted before, found by item. */
public final class Entitlements {

    public static final Entitlements NONE = new Entitlements(Map.of());

    private final Map<String, List<Paid>> byItem;

    private Entitlements(Map<String, List<Paid>> byItem) {
        this.byItem = byItem;
    }

    public static Entitlements of(Collection<Paid> payments) {
        Map<String, List<Paid>> byItem = new HashMap<>();
        for (Paid paid : payments) {
            byItem.computeIfAbsent(paid.item(), item -> new ArrayList<>()).add(paid);
        }
        return byItem.isEmpty() ? NONE : new Entitlements(byItem);
    }

    /** The grants of some items alone. */
    public Entitlements only(Set<String> items) {
        return Entitlements.of(
                items.stream().sorted().flatMap(item -> of(item).stream()).toList());
    }

    /** What was granted under all items, item by item in the order of their names. */
    public List<Paid> all() {
        return byItem.keySet().stream()
                .sorted()
                .flatMap(item -> of(item).stream())
                .toList();
    }

    /** What was granted under an item, oldest first as given. */
    public List<Paid> of(String item) {
        List<Paid> payments = byItem.get(item);
        return payments == null ? List.of() : payments;
    }
}
