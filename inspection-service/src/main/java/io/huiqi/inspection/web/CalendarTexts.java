package io.huiqi.inspection.web;

import io.huiqi.inspection.inspection.Status;
import java.util.Locale;

/** The words of the calendar file, in Chinese or English. */
record CalendarTexts(Locale locale) {

    String calendar() {
        return choose("企业宁静日", "Enterprise quiet days");
    }

    String quietDays() {
        return calendar();
    }

    String greenChannelDay() {
        return choose("绿色通道日", "Green channel day");
    }

    String meeting() {
        return choose("绿色通道座谈会：", "Green channel meeting: ");
    }

    String visit() {
        return choose("涉企检查：", "Inspection: ");
    }

    String enterprise() {
        return choose("企业：", "Enterprise: ");
    }

    String standing() {
        return choose("状态：", "Status: ");
    }

    String status(Status status) {
        return switch (status) {
            case AWAITING_CONSENT -> choose("等待同意", "awaiting consent");
            case ALLOWED -> choose("已准予", "allowed");
            case DENIED -> choose("不准予", "denied");
            case RUNNING -> choose("进行中", "under way");
            case OVERRUN -> choose("超时", "overrun");
            case FINISHED -> choose("已结束", "finished");
            case WITHDRAWN -> choose("已撤回", "withdrawn");
        };
    }

    private String choose(String chinese, String english) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : chinese;
    }
}
