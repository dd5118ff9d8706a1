package io.huiqi.awards.facts;

import java.time.LocalDate;

/**
 * That a beneficiary was taken over by another enterprise.
 *
 * @param successor the code of the one that goes on
 * @param mergedOn the last day on which it may claim
 */
public record MergedInto(String successor, LocalDate mergedOn, String documentNo) {}
