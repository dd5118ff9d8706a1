package io.huiqi.claims.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a claimant changes when submitting again; null leaves as it was. What is claimed, and for whom, stays. */
public record Amendment(
        @Nullable String project,
        @Nullable String recognition,
        @Nullable String choice,
        @Nullable DecisionDocument decision,
        @Nullable List<Evidence> evidence) {

    public static final Amendment NONE = new Amendment(null, null, null, null, null);
}
