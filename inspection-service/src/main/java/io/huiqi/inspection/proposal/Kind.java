package io.huiqi.inspection.proposal;

/** What is to be done at the enterprise. */
public enum Kind {
    /** 检查: an inspection in the sense of clause 20. */
    INSPECTION,
    /** 案件调查: the investigation of a lawfully opened case. */
    CASE_INVESTIGATION,
    /** 首席服务官上门服务: the chief service officer calls to serve. */
    SERVICE_VISIT,
    /** 绿色通道日座谈会: the symposium of the green channel day. */
    GREEN_CHANNEL,
    /** 随叫随到: the enterprise asked for the visit. */
    INVITED,
    /** 惠企政策现场核验: verification on site of a benefit the enterprise applied for. */
    BENEFIT_VERIFICATION,
    /** 抢险救援: rescue or imminent danger. */
    EMERGENCY;

    /** Whether the visit carries a label that clause 20 does not govern; such a label is recorded and can be challenged. */
    public boolean isNotAnInspection() {
        return switch (this) {
            case SERVICE_VISIT, GREEN_CHANNEL, INVITED, BENEFIT_VERIFICATION -> true;
            case INSPECTION, CASE_INVESTIGATION, EMERGENCY -> false;
        };
    }

    /** Whether the visit is law enforcement that can wait until it is named who comes. */
    public boolean isOfficial() {
        return this == INSPECTION || this == CASE_INVESTIGATION;
    }
}
