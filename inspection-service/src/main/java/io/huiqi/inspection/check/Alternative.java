package io.huiqi.inspection.check;

import io.huiqi.inspection.proposal.Visit;
import io.huiqi.inspection.rule.Verdict;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be offered instead of a denied visit: a part of it without a denied day. */
record Alternative(Visit visit, List<Verdict> days, ZoneId zone) {

    /** The longest allowed part, the earliest of several; null when no day or every day is allowed. */
    @Nullable
    Visit longest() {
        if (days.stream().allMatch(Verdict::isAllowed)) {
            return null;
        }
        Visit longest = null;
        for (Visit part : allowedParts()) {
            if (longest == null || part.length().compareTo(longest.length()) > 0) {
                longest = part;
            }
        }
        return longest;
    }

    private List<Visit> allowedParts() {
        List<Visit> parts = new ArrayList<>();
        int first = 0;
        for (int next = 0; next <= days.size(); next++) {
            if (next == days.size() || !days.get(next).isAllowed()) {
                if (first < next) {
                    parts.add(visit.within(
                            days.get(first).date(), days.get(next - 1).date(), zone));
                }
                first = next + 1;
            }
        }
        return parts;
    }
}
