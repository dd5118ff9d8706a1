package io.huiqi.inspection.policy;

import io.huiqi.inspection.quiet.QuietPeriod;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a city's inspection policy, in force from {@code validFrom} until its successor begins.
 *
 * @param id names the version for ever, for example {@code jiaozuo-2020-17}
 * @param officers by how many an inspection is made
 * @param greenChannelDay null where the city knows no such day
 * @param jointVisits null where departments are not asked to come together
 * @param frequency null where nothing is too often
 * @param clauses for each provision it has the clause of the text, for example {@code 20-1}
 */
public record InspectionPolicy(
        String id,
        String title,
        LocalDate validFrom,
        QuietPeriod quietPeriod,
        Exemption exemption,
        Readings readings,
        Notice notice,
        OfficerRule officers,
        @Nullable GreenChannelDay greenChannelDay,
        @Nullable JointVisitRules jointVisits,
        @Nullable FrequencyRules frequency,
        Map<Provision, String> clauses) {

    public InspectionPolicy {
        clauses = Map.copyOf(clauses);
        if (!clauses.keySet().containsAll(Provision.NEEDED)) {
            throw new IllegalArgumentException("a policy names the clauses of " + Provision.NEEDED);
        }
    }

    /** A version that asks for two officers, lets the enterprise refuse until they are named, and finds nothing too often. */
    public InspectionPolicy(
            String id,
            String title,
            LocalDate validFrom,
            QuietPeriod quietPeriod,
            Exemption exemption,
            Readings readings,
            Notice notice,
            @Nullable GreenChannelDay greenChannelDay,
            Map<Provision, String> clauses) {
        this(
                id,
                title,
                validFrom,
                quietPeriod,
                exemption,
                readings,
                notice,
                OfficerRule.DEFAULT,
                greenChannelDay,
                null,
                null,
                clauses);
    }

    /** The clause of the text that a provision is. */
    public String clauseOf(Provision provision) {
        return clauses.getOrDefault(provision, "");
    }

    /** The clause that forbids collecting historical arrears collectively on a local day, if one does. */
    public Optional<String> arrearsBanOn(LocalDate day) {
        return day.isBefore(validFrom) ? Optional.empty() : Optional.ofNullable(clauses.get(Provision.ARREARS_BAN));
    }

    /** Whether a local day is the green channel day; where the city has none, no day is. */
    public boolean hasGreenChannelOn(LocalDate day) {
        return greenChannelDay != null && greenChannelDay.isOn(day);
    }
}
