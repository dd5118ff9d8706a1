package io.huiqi.inspection.web;

import io.huiqi.inspection.rule.Reason;
import java.util.Locale;

/** Each reason in a sentence: English for a caller who asks for it, Chinese for everybody else. */
final class ReasonTexts {

    private ReasonTexts() {}

    static String of(Reason reason, Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english(reason) : chinese(reason);
    }

    private static String english(Reason reason) {
        return switch (reason) {
            case EMERGENCY -> "An emergency goes at once; it must be filed afterwards.";
            case NOT_INSPECTION -> "This is not an inspection; the visit is recorded under its label.";
            case CASE -> "A lawfully opened case may be investigated.";
            case CASE_UNPROVEN -> "Without the number of an opened case nobody investigates on a quiet day.";
            case PLAN_NOT_PUBLISHED -> "The plan was not public before the day of the visit.";
            case PLAN_NOT_DRAWN ->
                "This enterprise has not been drawn under the plan for this department in the year of the visit.";
            case EXEMPT -> "Exempt: deployed by a qualified authority, on a listed subject, with its document.";
            case CATEGORY -> "The subject is not among those that may be inspected on a quiet day.";
            case DEPLOYER -> "The deployer may not open a quiet day on its own.";
            case QUIET -> "It is a quiet day; consents do not open it.";
            case NOTICE_TOO_SHORT -> "The inspection is filed later than the city's period of notice allows.";
            case NO_APPROVAL -> "Neither the department's head nor the leader in charge has consented.";
            case NO_LEADER -> "The leader in charge at the same level of government has not consented.";
            case NO_HEAD -> "The department's own head has not consented.";
            case APPROVED -> "Both consents are there and count.";
            case APPROVAL_INVALID ->
                "The consents do not count: wrong level, not before the start, revoked, or the same person twice.";
        };
    }

    private static String chinese(Reason reason) {
        return switch (reason) {
            case EMERGENCY -> "紧急情况可立即进入，事后须按期补报。";
            case NOT_INSPECTION -> "不属于检查活动，按所列类别留痕备查。";
            case CASE -> "依法立案的案件调查，可以进行。";
            case CASE_UNPROVEN -> "未提供立案号，宁静日内不得开展案件调查。";
            case PLAN_NOT_PUBLISHED -> "抽查计划未在检查日之前向社会公示。";
            case PLAN_NOT_DRAWN -> "该企业未在本部门本年度抽查计划中被随机抽中。";
            case EXEMPT -> "属于例外：有权机关部署、事项在列、部署文件齐备。";
            case CATEGORY -> "检查事项不在宁静日例外范围之内。";
            case DEPLOYER -> "部署机关无权自行在宁静日开展检查。";
            case QUIET -> "企业宁静日，经同意和批准也不得检查。";
            case NOTICE_TOO_SHORT -> "未按规定的工作日提前申请检查。";
            case NO_APPROVAL -> "未经本部门主要负责人同意，也未经本级政府分管领导批准。";
            case NO_LEADER -> "未经本级政府分管领导批准。";
            case NO_HEAD -> "未经本部门主要负责人同意。";
            case APPROVED -> "已经本部门主要负责人同意并经本级政府分管领导批准。";
            case APPROVAL_INVALID -> "同意或批准无效：层级不符、未在检查开始前作出、已撤销或为同一人。";
        };
    }
}
