package io.huiqi.inspection.inspection;

/** Why a step cannot be taken; the names are stable codes. */
public enum Bar {
    INSPECTION_DENIED("The inspection is denied; no consent can allow it."),
    ALREADY_JOINED("The inspection is part of this joint visit already."),
    ALREADY_ALLOWED("The inspection is allowed already."),
    ALREADY_STARTED("The visit has started already."),
    ALREADY_FINISHED("The visit is finished."),
    ALREADY_WITHDRAWN("The request was withdrawn."),
    TIME_IS_OVER("The time of the visit is over."),
    EMERGENCY_HAS_BEGUN("The time of the emergency has begun; it is to be filed."),
    NOT_ALLOWED("The inspection is not allowed."),
    NOT_STARTED("The visit has not started."),
    OUTSIDE_ITS_TIME("The visit is allowed for another time."),
    NO_LONGER_ALLOWED("By the rules and consents of this moment the visit may not take place."),
    OFFICERS_NOT_NAMED("It must be named first which officers come."),
    TOO_FEW_OFFICERS("The policy asks for more officers."),
    OFFICER_NOT_DRAWN("An officer was not drawn for this enterprise under the plan, or has stepped back."),
    NOT_DUE("No deadline has passed."),
    NO_SUCH_CONSENT("There is no consent of this role to take back."),
    NOT_AN_EMERGENCY("Only an emergency is filed afterwards."),
    ALREADY_FILED("The emergency is filed already.");

    private final String detail;

    Bar(String detail) {
        this.detail = detail;
    }

    /** For people. */
    public String detail() {
        return detail;
    }
}
