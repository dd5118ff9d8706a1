package io.huiqi.inspection.policyfile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.huiqi.inspection.policy.JointVisitRules;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of joint visits; {@code within} is {@code calendar-month} or a number of days such as {@code 30 days}. */
record FileJointVisits(
        @JsonProperty(required = true) String within,
        @JsonProperty(required = true) int minimumDepartments) {

    private static final String MONTH = "calendar-month";
    private static final Pattern DAYS = Pattern.compile("([1-9][0-9]{0,2}) days");

    JointVisitRules toRules() {
        if (within.equals(MONTH)) {
            return new JointVisitRules(null, minimumDepartments);
        }
        Matcher days = DAYS.matcher(within);
        if (!days.matches()) {
            throw new IllegalArgumentException(
                    "jointVisits: within is calendar-month or such as 30 days, not " + within);
        }
        return new JointVisitRules(Integer.valueOf(days.group(1)), minimumDepartments);
    }
}
