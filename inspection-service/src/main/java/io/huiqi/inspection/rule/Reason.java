package io.huiqi.inspection.rule;

import io.huiqi.inspection.policy.Provision;

/** Why a day is allowed or denied; the names are part of the public interface and never change. */
public enum Reason {
    EMERGENCY(Outcome.ALLOW, Provision.QUIET_DAYS),
    NOT_INSPECTION(Outcome.ALLOW, Provision.QUIET_DAYS),
    CASE(Outcome.ALLOW, Provision.EXCEPTIONS),
    CASE_UNPROVEN(Outcome.DENY, Provision.EXCEPTIONS),
    PLAN_NOT_PUBLISHED(Outcome.DENY, Provision.EXCEPTIONS),
    PLAN_NOT_DRAWN(Outcome.DENY, Provision.EXCEPTIONS),
    EXEMPT(Outcome.ALLOW, Provision.EXCEPTIONS),
    CATEGORY(Outcome.DENY, Provision.EXCEPTIONS),
    DEPLOYER(Outcome.DENY, Provision.EXCEPTIONS),
    QUIET(Outcome.DENY, Provision.QUIET_DAYS),
    NOTICE_TOO_SHORT(Outcome.DENY, Provision.CONSENTS),
    NO_APPROVAL(Outcome.DENY, Provision.CONSENTS),
    NO_LEADER(Outcome.DENY, Provision.CONSENTS),
    NO_HEAD(Outcome.DENY, Provision.CONSENTS),
    APPROVED(Outcome.ALLOW, Provision.CONSENTS),
    APPROVAL_INVALID(Outcome.DENY, Provision.CONSENTS);

    private final Outcome outcome;
    private final Provision provision;

    Reason(Outcome outcome, Provision provision) {
        this.outcome = outcome;
        this.provision = provision;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Provision provision() {
        return provision;
    }

    /** Whether consents that are given yet could turn the denial into an approval. */
    public boolean isCurableByConsent() {
        return outcome == Outcome.DENY && provision == Provision.CONSENTS && this != NOTICE_TOO_SHORT;
    }
}
