package io.huiqi.awards.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts a policy applies to.
 *
 * @param from the first day on which a title counts
 * @param firstYear the first year whose figures count; it counts whole
 * @param until the last day; null while the policy is open-ended
 * @param claimsFrom the first day on which claims are answered under this version
 */
public record Validity(
        LocalDate from, int firstYear, @Nullable LocalDate until, LocalDate claimsFrom) {

    public boolean covers(int year) {
        return year >= firstYear && (until == null || year <= until.getYear());
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
