package io.huiqi.inspection.rule;

import io.huiqi.inspection.proposal.Kind;

/** A city's own period of notice: an inspection that needs consents is filed so many working days before. */
final class NoticeTooShort implements Rule {

    @Override
    public Reason reason() {
        return Reason.NOTICE_TOO_SHORT;
    }

    @Override
    public boolean decides(DayOfVisit day) {
        return day.isFor(Kind.INSPECTION)
                && day.noticeFrom() != null
                && day.date().isBefore(day.noticeFrom());
    }
}
