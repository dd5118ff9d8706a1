package io.huiqi.claims.web;

import io.huiqi.claims.web.SubmitClaimBody.DecisionBody;
import io.huiqi.claims.web.SubmitClaimBody.EvidenceBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client changes when submitting a claim again; what is absent stays. */
record AmendmentBody(
        @Nullable String project,
        @Nullable String recognition,
        @Nullable String choice,
        @Nullable DecisionBody decision,
        @Nullable List<@Nullable EvidenceBody> evidence) {}
