package io.huiqi.inspection.policyfile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.huiqi.inspection.policy.Exemption;
import io.huiqi.inspection.policy.FrequencyRules;
import io.huiqi.inspection.policy.GreenChannelDay;
import io.huiqi.inspection.policy.InspectionPolicy;
import io.huiqi.inspection.policy.MeetingRules;
import io.huiqi.inspection.policy.Notice;
import io.huiqi.inspection.policy.OfficerRule;
import io.huiqi.inspection.policy.Provision;
import io.huiqi.inspection.policy.Readings;
import io.huiqi.inspection.policy.Readings.CategoryScope;
import io.huiqi.inspection.policy.Readings.OutsideQuietDays;
import io.huiqi.inspection.policy.Readings.OwnRandomPlan;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An inspection policy as its file says it. */
record PolicyFile(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) LocalDate validFrom,
        @JsonProperty(required = true) QuietDays quiet,
        @JsonProperty(required = true) Exemption exemption,
        @JsonProperty(required = true) FileReadings readings,
        @JsonProperty(required = true) Notice notice,
        @Nullable PassRules pass,
        @Nullable Integer greenChannelDay,
        @Nullable MeetingRules greenChannelMeetings,
        @Nullable FileJointVisits jointVisits,
        @Nullable FrequencyRules frequency,
        @JsonProperty(required = true) Clauses clauses) {

    InspectionPolicy toPolicy() {
        return new InspectionPolicy(
                id,
                title,
                validFrom,
                quiet.toPeriod(),
                exemption,
                new Readings(readings.outsideQuietDays(), readings.ownRandomPlan(), readings.categoryScope()),
                notice,
                pass == null ? OfficerRule.DEFAULT : pass.officers(),
                greenChannelDay == null ? null : new GreenChannelDay(greenChannelDay, greenChannelMeetings),
                jointVisits == null ? null : jointVisits.toRules(),
                frequency,
                clauses.toMap());
    }

    /** What a pass is bound to. */
    record PassRules(@JsonProperty(required = true) OfficerRule officers) {}

    /** The readings under the numbers the policy's analysis gives them. */
    record FileReadings(
            @JsonProperty(value = "Q9", required = true) OutsideQuietDays outsideQuietDays,
            @JsonProperty(value = "Q17", required = true) OwnRandomPlan ownRandomPlan,
            @JsonProperty(value = "Q18", required = true) CategoryScope categoryScope) {}

    /** Where the text says what. */
    record Clauses(
            @JsonProperty(required = true) String quietDays,
            @JsonProperty(required = true) String exceptions,
            @JsonProperty(required = true) String consents,
            @Nullable String arrearsBan) {

        Map<Provision, String> toMap() {
            Map<Provision, String> clauses = new EnumMap<>(Provision.class);
            clauses.put(Provision.QUIET_DAYS, quietDays);
            clauses.put(Provision.EXCEPTIONS, exceptions);
            clauses.put(Provision.CONSENTS, consents);
            if (arrearsBan != null) {
                clauses.put(Provision.ARREARS_BAN, arrearsBan);
            }
            return clauses;
        }
    }
}
