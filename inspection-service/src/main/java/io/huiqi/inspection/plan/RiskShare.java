package io.huiqi.inspection.plan;

/**
 * How often the enterprises of one risk class are drawn.
 *
 * @param percent of the enterprises of the class, rounded up; from 0 to 100
 */
public record RiskShare(RiskClass risk, int percent) {}
