package io.huiqi.awards.facts;

import org.jspecify.annotations.Nullable;

/**
 * Something a beneficiary was granted before.
 *
 * @param measure such as {@code 01-3}; null for a payment of the whole item
 * @param level the amount reached (decimal yuan, 万 or 亿), or the kind of title paid; null when nobody said
 * @param tier the level of the title paid, such as {@code provincial}, if it has one
 * @param recognition the registry's id of the title paid
 * @param year the assessed year
 * @param fen what was paid
 * @param reachedFen the level as an amount in fen; {@link #NO_AMOUNT} if it is none
 */
public record Paid(
        String item,
        @Nullable String measure,
        @Nullable String level,
        @Nullable String tier,
        @Nullable String project,
        @Nullable String recognition,
        int year,
        long fen,
        long reachedFen) {

    public static final long NO_AMOUNT = -1;

    /** A payment whose level may be an amount, in which case it counts as a level reached. */
    public static Paid of(
            String item,
            @Nullable String measure,
            @Nullable String level,
            @Nullable String tier,
            @Nullable String project,
            @Nullable String recognition,
            int year,
            long fen) {
        long reached = level == null ? NO_AMOUNT : Yuan.parse(level).orElse(NO_AMOUNT);
        return new Paid(item, measure, level, tier, project, recognition, year, fen, reached);
    }

    /** Whether it is about this measure; a payment of a whole item is about each measure of it. */
    public boolean covers(String ofMeasure) {
        return measure == null || measure.equals(ofMeasure);
    }
}
