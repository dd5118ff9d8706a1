package io.huiqi.inspection.pass;

/**
 * A pass that another one took the place of.
 *
 * @param replaced because other officers were named; otherwise a consent had been taken back
 */
public record FormerPass(String number, boolean replaced) {}
