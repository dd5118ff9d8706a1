package io.huiqi.inspection.proposal;

import java.time.LocalDate;

/** A yearly plan of random inspections (年度双随机抽查计划) and the local day it was made public. */
public record PublishedPlan(String id, LocalDate publishedOn) {

    /** Whether it was public before the day of the visit; on the same day is too late, for a date cannot prove the hour. */
    public boolean precedes(LocalDate firstDay) {
        return publishedOn.isBefore(firstDay);
    }
}
