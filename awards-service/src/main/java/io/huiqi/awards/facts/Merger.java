package io.huiqi.awards.facts;

import java.time.LocalDate;

/**
 * That a beneficiary took another enterprise over.
 *
 * @param predecessor the code of the one taken over
 * @param event the id of the event that announced it
 */
public record Merger(String predecessor, LocalDate mergedOn, String documentNo, String event) {}
