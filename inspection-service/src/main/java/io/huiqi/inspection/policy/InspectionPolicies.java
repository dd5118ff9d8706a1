package io.huiqi.inspection.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** All versions of one city's inspection policy, and the time zone in which the city counts its days. */
public final class InspectionPolicies {

    private final ZoneId zone;
    private final NavigableMap<LocalDate, InspectionPolicy> versions = new TreeMap<>();

    /** Refuses an empty list and two versions that begin on the same day. */
    public InspectionPolicies(ZoneId zone, List<InspectionPolicy> policies) {
        this.zone = zone;
        for (InspectionPolicy policy : policies) {
            if (versions.put(policy.validFrom(), policy) != null) {
                throw new IllegalArgumentException("two inspection policies begin on " + policy.validFrom());
            }
        }
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a city has at least one inspection policy");
        }
    }

    public ZoneId zone() {
        return zone;
    }

    /** The version a local day is judged by; a day before the first version is judged by the first, there being no older rule. */
    public InspectionPolicy inForceOn(LocalDate day) {
        Map.Entry<LocalDate, InspectionPolicy> latest = versions.floorEntry(day);
        return latest == null ? versions.firstEntry().getValue() : latest.getValue();
    }
}
