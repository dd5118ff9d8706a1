package io.huiqi.registry.vocabulary;

/**
 * A section (门类) of GB/T 4754.
 *
 * @param first the smallest two-digit division (大类) in it
 * @param last the greatest
 */
public record Section(String letter, int first, int last) {

    boolean holds(int division) {
        return first <= division && division <= last;
    }
}
