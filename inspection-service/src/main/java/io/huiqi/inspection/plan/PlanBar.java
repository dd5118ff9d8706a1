package io.huiqi.inspection.plan;

/** What bars a step of a plan; the names are part of the public interface. */
public enum PlanBar {
    LISTS_FROZEN("The lists are frozen; they cannot be changed any more."),
    LISTS_MISSING("The lists must be frozen before the draw."),
    TOO_FEW_OFFICERS("An enterprise would be left with fewer officers than the plan asks for."),
    RISKS_MISSING("The plan draws by risk class; the lists must give the class of each enterprise."),
    RISKS_NOT_ASKED_FOR("The plan does not draw by risk class; the lists must give none."),
    SEED_MISMATCH("The SHA-256 of this seed is not the commitment that was published with the plan."),
    NOT_DRAWN("The draw has not been held, or this enterprise was not drawn."),
    NOT_ASSIGNED("This officer is not among those assigned to the enterprise."),
    RESULT_NOT_DUE("The last day for the result is not over."),
    RESULT_PUBLISHED("The result of this enterprise has been published."),
    INSPECTION_NOT_OF_PLAN("The inspection is not one of this enterprise under this plan."),
    INSPECTION_UNFINISHED("The inspection has not been finished.");

    private final String detail;

    PlanBar(String detail) {
        this.detail = detail;
    }

    /** For people: what bars it. */
    public String detail() {
        return detail;
    }
}
