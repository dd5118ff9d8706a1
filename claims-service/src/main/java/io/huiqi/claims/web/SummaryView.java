package io.huiqi.claims.web;

import io.huiqi.claims.claim.ClaimStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How many claims stand where, in the order of the statuses; those without claims are left out. */
record SummaryView(List<Count> items) {

    static SummaryView of(Map<ClaimStatus, Long> counts) {
        return new SummaryView(Arrays.stream(ClaimStatus.values())
                .filter(status -> counts.getOrDefault(status, 0L) > 0)
                .map(status -> new Count(status, counts.getOrDefault(status, 0L)))
                .toList());
    }

    record Count(ClaimStatus status, long count) {}
}
