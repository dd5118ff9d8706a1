package io.huiqi.inspection.plan;

/** How much there is to fear from an enterprise (信用风险分类), from A, the least, to D, the most. */
public enum RiskClass {
    A,
    B,
    C,
    D
}
