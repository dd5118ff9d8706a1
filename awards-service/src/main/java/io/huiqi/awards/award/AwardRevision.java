package io.huiqi.awards.award;

/**
 * That an award comes to something else than before.
 *
 * @param number counts the adjustments of the award from 1; each changes what the one before left
 * @param differenceFen in fen; negative when less is due
 */
public record AwardRevision(String award, int number, long differenceFen) {}
