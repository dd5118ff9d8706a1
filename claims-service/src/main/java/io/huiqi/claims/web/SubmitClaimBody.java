package io.huiqi.claims.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim as a client submits it; nothing is checked yet. */
record SubmitClaimBody(
        @Nullable String enterprise,
        @Nullable String policy,
        @Nullable String item,
        @Nullable Integer year,
        @Nullable String project,
        @Nullable String recognition,
        @Nullable DecisionBody decision,
        @Nullable List<@Nullable EvidenceBody> evidence) {

    record DecisionBody(
            @Nullable String documentNo,
            @Nullable String date,
            @Nullable String amount) {}

    record EvidenceBody(
            @Nullable String name,
            @Nullable String digest,
            @Nullable String url) {}
}
