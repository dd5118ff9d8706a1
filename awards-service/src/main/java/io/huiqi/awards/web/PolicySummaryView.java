package io.huiqi.awards.web;

import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Policy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A policy in a list. */
record PolicySummaryView(
        String policy,
        String version,
        String name,
        String document,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    static PolicySummaryView of(Policy policy, Language language) {
        return new PolicySummaryView(
                policy.id(),
                policy.version(),
                policy.name().in(language),
                policy.source().document(),
                policy.validity().from(),
                policy.validity().until());
    }
}
