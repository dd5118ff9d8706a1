package io.huiqi.claims.claim;

import java.util.EnumSet;
import java.util.Set;

/** Where a claim stands. */
public enum ClaimStatus {
    /** 申报 */
    SUBMITTED,
    /** 补正 */
    CORRECTION,
    /** 不予受理 */
    NOT_ACCEPTED,
    /** 受理 */
    ACCEPTED,
    /** 初审 */
    PRELIM,
    /** 实地核查 */
    SITE_CHECK,
    /** 部门联审 */
    JOINT,
    /** 拟兑现 */
    PROPOSED,
    /** 公示 */
    PUBLICITY,
    /** 异议 */
    OBJECTION,
    /** 审定 */
    GRANTED,
    /** 拨付中 */
    PAYING,
    /** 拨付失败 */
    PAY_FAILED,
    /** 已拨付 */
    DISBURSED,
    /** 退回 */
    RETURNED,
    /** 不予支持 */
    REJECTED,
    /** 复核 */
    RECHECK,
    /** 追缴 */
    CLAWBACK,
    /** 追回 */
    RECOVERED,
    /** 撤回 */
    WITHDRAWN,
    /** 归档 */
    ARCHIVED;

    private static final Set<ClaimStatus> WITHOUT_AWARD = EnumSet.of(NOT_ACCEPTED, RETURNED, REJECTED, WITHDRAWN);
    private static final Set<ClaimStatus> BEFORE_PUBLICITY =
            EnumSet.of(SUBMITTED, CORRECTION, ACCEPTED, PRELIM, SITE_CHECK, JOINT, PROPOSED);
    private static final Set<ClaimStatus> AWAITING_CLAIMANT = EnumSet.of(CORRECTION, RETURNED);

    /** Whether nobody else may claim the same award meanwhile: until the claim ends without one. */
    public boolean holdsAward() {
        return !WITHOUT_AWARD.contains(this);
    }

    /** Whether the claimant may still take the claim back: before publicity (公示). */
    public boolean isWithdrawable() {
        return BEFORE_PUBLICITY.contains(this);
    }

    /** Whether it is the claimant's turn to submit again. */
    public boolean awaitsClaimant() {
        return AWAITING_CLAIMANT.contains(this);
    }
}
