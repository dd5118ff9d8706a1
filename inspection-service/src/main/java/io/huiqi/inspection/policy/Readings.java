package io.huiqi.inspection.policy;

/** How the open questions of the text are read; the first constant of each is the default. */
public record Readings(OutsideQuietDays outsideQuietDays, OwnRandomPlan ownRandomPlan, CategoryScope categoryScope) {

    /** Q9: whether exempt and case inspections need both consents outside quiet days. */
    public enum OutsideQuietDays {
        DOCUMENT_STANDS_FOR_CONSENTS,
        BOTH_CONSENTS_NEEDED
    }

    /** Q17: whether a published yearly plan of random inspections needs one of the qualified deployers as well. */
    public enum OwnRandomPlan {
        QUALIFIED_DEPLOYER_NEEDED,
        PUBLISHED_PLAN_SUFFICES
    }

    /** Q18: whom the listed categories bind. */
    public enum CategoryScope {
        BINDS_ALL_DEPLOYERS,
        BINDS_CITY_GOVERNMENT_ONLY
    }
}
