package io.huiqi.inspection.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A yearly plan of random inspections (年度双随机抽查计划) and the local day it was made public.
 *
 * @param standing of the visit under a plan that is kept here; null for one published elsewhere
 */
public record PublishedPlan(
        String id, LocalDate publishedOn, @Nullable Standing standing) {

    /** A plan published elsewhere, of which only what a request states is known. */
    public PublishedPlan(String id, LocalDate publishedOn) {
        this(id, publishedOn, null);
    }

    /** Whether it was public before the day of the visit; on the same day is too late, for a date cannot prove the hour. */
    public boolean precedes(LocalDate firstDay) {
        return publishedOn.isBefore(firstDay);
    }

    /** Whether a visit belongs to the plan: its enterprise drawn, by the same department, in the plan's year. */
    public enum Standing {
        DRAWN,
        NOT_DRAWN
    }
}
