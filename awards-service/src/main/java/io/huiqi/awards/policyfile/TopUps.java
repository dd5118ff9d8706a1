package io.huiqi.awards.policyfile;

import java.util.HashSet;
import java.util.Set;

/** Which items top up which others, found while the items are read. */
final class TopUps {

    private static final String ITEMS = "items/";

    private final Cycles cycles = new Cycles("tops up");

    /** Notes that the item in which a field stands counts what others paid; counting its own is no circle. */
    void add(Field field, Set<String> items) {
        String item = itemOf(field);
        Set<String> others = new HashSet<>(items);
        others.remove(item);
        cycles.add(field, item, others);
    }

    private static String itemOf(Field field) {
        String path = field.path();
        if (!path.startsWith(ITEMS)) {
            return path;
        }
        String below = path.substring(ITEMS.length());
        int slash = below.indexOf('/');
        return slash < 0 ? below : below.substring(0, slash);
    }
}
