package io.huiqi.inspection.policy;

import io.huiqi.inspection.policy.Readings.CategoryScope;
import io.huiqi.inspection.policy.Readings.OutsideQuietDays;
import io.huiqi.inspection.policy.Readings.OwnRandomPlan;
import io.huiqi.inspection.proposal.Category;
import io.huiqi.inspection.proposal.Deployer;
import io.huiqi.inspection.quiet.DayRange;
import io.huiqi.inspection.quiet.QuietPeriod;
import io.huiqi.inspection.quiet.QuietPeriod.DaysOfMonth;
import io.huiqi.inspection.workday.WorkingDays;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The policy of Jiaozuo, written out independently of the file the service loads. */
public final class PolicyFixtures {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    public static final WorkingDays MONDAY_TO_FRIDAY = new WorkingDays(Set.of(), Set.of());

    public static final Readings DEFAULT_READINGS = new Readings(
            OutsideQuietDays.DOCUMENT_STANDS_FOR_CONSENTS,
            OwnRandomPlan.QUALIFIED_DEPLOYER_NEEDED,
            CategoryScope.BINDS_ALL_DEPLOYERS);

    private PolicyFixtures() {}

    public static InspectionPolicy jiaozuo() {
        return jiaozuo(DEFAULT_READINGS);
    }

    public static InspectionPolicy jiaozuo(Readings readings) {
        return policy(
                "jiaozuo-2020-17", LocalDate.of(2020, 7, 21), new DaysOfMonth(List.of(new DayRange(1, 15))), readings);
    }

    public static InspectionPolicy policy(String id, LocalDate validFrom, QuietPeriod quiet, Readings readings) {
        return new InspectionPolicy(
                id,
                "焦发〔2020〕17号",
                validFrom,
                quiet,
                new Exemption(
                        Set.of(Deployer.STATE, Deployer.PROVINCE, Deployer.CITY_GOVERNMENT),
                        EnumSet.complementOf(EnumSet.of(Category.OTHER))),
                readings,
                new Notice(0, 3, 5, 30),
                OfficerRule.DEFAULT,
                new GreenChannelDay(1, null),
                new JointVisitRules(null, 2),
                new FrequencyRules(12, 2),
                Map.of(
                        Provision.QUIET_DAYS, "20-1",
                        Provision.EXCEPTIONS, "20-2",
                        Provision.CONSENTS, "20-3",
                        Provision.ARREARS_BAN, "17-3"));
    }

    public static InspectionPolicies policies(InspectionPolicy... versions) {
        return new InspectionPolicies(SHANGHAI, List.of(versions));
    }
}
