package io.huiqi.awards.opportunity;

import io.huiqi.awards.policy.Figure;
import org.jspecify.annotations.Nullable;

/**
 * How far a figure is from the next amount, everything else as it is.
 *
 * @param current hundredths of the figure's unit in the year, fen for yuan; null if nobody filed it
 * @param needed the nearest such number for which more is due than now: the smallest above, or the greatest below where
 *     less is better, as with ranks
 * @param due what would be due then, in fen
 * @param choice the option that has to be chosen for it; null where none has to
 */
public record Distance(
        Figure figure,
        @Nullable Long current,
        long needed,
        long due,
        @Nullable String choice) {}
