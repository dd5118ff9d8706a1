package io.huiqi.claims.docket;

import io.huiqi.claims.claim.ClaimStatus;
import org.jspecify.annotations.Nullable;

/** Which claims are asked for; null does not limit. */
public record ClaimFilter(
        @Nullable String enterprise,
        @Nullable ClaimStatus status,
        @Nullable String item) {}
