package io.huiqi.inspection.rule;

import java.util.List;

/** The decision order of clause 20, whole: the first rule that decides a day has the last word on it. */
public final class DecisionOrder {

    private static final List<Rule> RULES = List.of(
            new EmergencyVisit(),
            new NotAnInspection(),
            new ProvenCase(),
            new UnprovenCase(),
            new PlanNotPublished(),
            new PlanNotDrawn(),
            new ExemptInspection(),
            new UnlistedCategory(),
            new UnqualifiedDeployer(),
            new OrdinaryOnQuietDay(),
            new NoticeTooShort(),
            new NobodyConsented(),
            new LeaderMissing(),
            new HeadMissing(),
            new BothConsented(),
            new ConsentsInvalid());

    private DecisionOrder() {}

    /** Judges one day; every day is decided, for the last rule decides what is left to it. */
    public static Verdict judge(DayOfVisit day) {
        Reason reason = RULES.stream()
                .filter(rule -> rule.decides(day))
                .map(Rule::reason)
                .findFirst()
                .orElse(Reason.APPROVAL_INVALID);
        String clause = day.policy().clauseOf(reason.provision());
        return new Verdict(
                day.date(),
                day.zone(),
                day.isGreenChannel(),
                reason,
                clause,
                day.policy().id());
    }
}
