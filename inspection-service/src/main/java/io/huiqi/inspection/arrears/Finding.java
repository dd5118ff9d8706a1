package io.huiqi.inspection.arrears;

/** What a notice looks like by what it says itself, before anybody has investigated. */
public enum Finding {
    VIOLATION,
    NO_VIOLATION,
    /** Whether it was collective is not known; the investigation has to find out. */
    UNDETERMINED;

    /** The text forbids what is both historical and collective: 「不再对企业历史欠费进行集中清缴」. */
    static Finding of(ArrearsNotice notice) {
        if (!notice.demandsHistoricalArrears() || Boolean.FALSE.equals(notice.collective())) {
            return NO_VIOLATION;
        }
        return notice.collective() == null ? UNDETERMINED : VIOLATION;
    }
}
