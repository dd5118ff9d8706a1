package io.huiqi.inspection.plan;

/**
 * An officer who may not inspect an enterprise (应当回避).
 *
 * @param officer certificate number
 * @param enterprise unified social credit code
 */
public record Conflict(String officer, String enterprise) {}
