package io.huiqi.awards.facts;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a beneficiary by year, in fen. A year may be absent (nobody named it), missing (named and not filed) or
 * known; an explicit zero is known.
 */
public final class FigureSeries {

    /** A series in which no year is named. */
    public static final FigureSeries EMPTY = new FigureSeries(new int[0], new long[0]);

    /** What {@link #maxBefore} answers when no earlier year is known. */
    public static final long NONE = Long.MIN_VALUE;

    private static final long MISSING = Long.MIN_VALUE;

    private final int[] years;
    private final long[] fen;

    private FigureSeries(int[] years, long[] fen) {
        this.years = years;
        this.fen = fen;
    }

    /** A series of fen by year, where null says "named and not filed". */
    public static FigureSeries of(Map<Integer, @Nullable Long> fenByYear) {
        SortedMap<Integer, @Nullable Long> sorted = new TreeMap<>(fenByYear);
        int[] years = new int[sorted.size()];
        long[] fen = new long[sorted.size()];
        int next = 0;
        for (Map.Entry<Integer, @Nullable Long> entry : sorted.entrySet()) {
            Long value = entry.getValue();
            years[next] = entry.getKey();
            fen[next++] = value == null ? MISSING : value;
        }
        return new FigureSeries(years, fen);
    }

    /** This series with every year that the other one names as the other one has it. */
    public FigureSeries overriddenBy(FigureSeries other) {
        Map<Integer, @Nullable Long> all = new TreeMap<>();
        putInto(all);
        other.putInto(all);
        return of(all);
    }

    private void putInto(Map<Integer, @Nullable Long> fenByYear) {
        for (int i = 0; i < years.length; i++) {
            fenByYear.put(years[i], fen[i] == MISSING ? null : fen[i]);
        }
    }

    public boolean isKnown(int year) {
        int at = indexOf(year);
        return at >= 0 && fen[at] != MISSING;
    }

    /** Whether the year was named at all, filed or not. */
    public boolean isNamed(int year) {
        return indexOf(year) >= 0;
    }

    /** Fen of a year that {@link #isKnown is known}. */
    public long fen(int year) {
        int at = indexOf(year);
        if (at < 0 || fen[at] == MISSING) {
            throw new IllegalArgumentException("no figure is known for " + year);
        }
        return fen[at];
    }

    /** The greatest fen of all known years before this one, or {@link #NONE}. */
    public long maxBefore(int year) {
        long max = NONE;
        for (int i = 0; i < years.length && years[i] < year; i++) {
            max = Math.max(max, fen[i]);
        }
        return max;
    }

    /** The year of {@link #maxBefore}, the first one if several are equal; 0 if there is none. */
    public int yearOfMaxBefore(int year) {
        long max = NONE;
        int best = 0;
        for (int i = 0; i < years.length && years[i] < year; i++) {
            if (fen[i] > max) {
                max = fen[i];
                best = years[i];
            }
        }
        return best;
    }

    /** The first year between the two, both excluded, that was named and not filed, or 0. */
    public int missingBetween(int after, int before) {
        for (int i = 0; i < years.length && years[i] < before; i++) {
            if (years[i] > after && fen[i] == MISSING) {
                return years[i];
            }
        }
        return 0;
    }

    private int indexOf(int year) {
        for (int i = 0; i < years.length; i++) {
            if (years[i] == year) {
                return i;
            }
        }
        return -1;
    }
}
