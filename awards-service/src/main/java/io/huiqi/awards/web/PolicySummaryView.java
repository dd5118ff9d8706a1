package io.huiqi.awards.web;

import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Policy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A policy in a list.
 *
 * @param status {@code not-yet}, {@code in-force} or {@code closed}
 */
record PolicySummaryView(
        String policy,
        String version,
        String name,
        String document,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String status) {

    static PolicySummaryView of(Policy policy, String status, Language language) {
        return new PolicySummaryView(
                policy.id(),
                policy.version(),
                policy.name().in(language),
                policy.source().document(),
                policy.validity().from(),
                policy.validity().until(),
                status);
    }
}
