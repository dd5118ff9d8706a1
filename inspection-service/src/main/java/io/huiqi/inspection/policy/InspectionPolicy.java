package io.huiqi.inspection.policy;

import io.huiqi.inspection.quiet.QuietPeriod;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a city's inspection policy, in force from {@code validFrom} until its successor begins.
 *
 * @param id names the version for ever, for example {@code jiaozuo-2020-17}
 * @param greenChannelDay null where the city knows no such day
 * @param clauses for each provision the clause of the text, for example {@code 20-1}
 */
public record InspectionPolicy(
        String id,
        String title,
        LocalDate validFrom,
        QuietPeriod quietPeriod,
        Exemption exemption,
        Readings readings,
        Notice notice,
        @Nullable GreenChannelDay greenChannelDay,
        Map<Provision, String> clauses) {

    public InspectionPolicy {
        clauses = Map.copyOf(clauses);
        if (!clauses.keySet().equals(EnumSet.allOf(Provision.class))) {
            throw new IllegalArgumentException("a policy names the clause of every provision");
        }
    }

    /** The clause of the text that a provision is. */
    public String clauseOf(Provision provision) {
        return clauses.getOrDefault(provision, "");
    }

    /** Whether a local day is the green channel day; where the city has none, no day is. */
    public boolean hasGreenChannelOn(LocalDate day) {
        return greenChannelDay != null && greenChannelDay.isOn(day);
    }
}
