package io.huiqi.inspection.plan;

/** An enterprise of a list with its risk class. */
public record Classified(String enterprise, RiskClass risk) {}
