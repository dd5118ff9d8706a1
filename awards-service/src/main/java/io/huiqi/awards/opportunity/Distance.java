package io.huiqi.awards.opportunity;

import io.huiqi.awards.policy.Figure;
import org.jspecify.annotations.Nullable;

/**
 * How far a figure is from the next amount, everything else as it is.
 *
 * @param current fen of the year; null if nobody filed it
 * @param needed the smallest figure in fen for which more is due than now
 * @param due what would be due then, in fen
 */
public record Distance(Figure figure, @Nullable Long current, long needed, long due) {}
