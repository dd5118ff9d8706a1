package io.huiqi.inspection.plan;

/** What a random inspection came to (抽查检查结果). */
public enum ResultOutcome {
    /** 未发现问题. */
    NO_PROBLEM,
    /** 发现问题已责令改正并改正. */
    CORRECTED,
    /** 发现问题待后续处理. */
    PROBLEM_FOUND,
    /** 通过登记的住所无法联系. */
    NOT_FOUND,
    /** 不配合检查情节严重. */
    NOT_COOPERATING
}
