package io.huiqi.claims.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim as a client submits it; nothing is checked yet. */
record SubmitClaimBody(
        @Schema(requiredMode = REQUIRED, example = "91410802MA45ABC18C") @Nullable
        String enterprise,

        @Schema(requiredMode = REQUIRED, example = "jiaozuo-2020-17") @Nullable
        String policy,

        @Schema(requiredMode = REQUIRED, example = "revenue-milestones") @Nullable
        String item,

        @Schema(requiredMode = REQUIRED, example = "2020") @Nullable
        Integer year,

        @Nullable String project,
        @Nullable String recognition,

        @Schema(description = "The option chosen, where the item lets the claimant choose.") @Nullable
        String choice,

        @Nullable DecisionBody decision,
        @Nullable List<@Nullable EvidenceBody> evidence) {

    record DecisionBody(
            @Schema(requiredMode = REQUIRED) @Nullable String documentNo,

            @Schema(requiredMode = REQUIRED, format = "date") @Nullable
            String date,

            @Schema(requiredMode = REQUIRED, example = "800000.00") @Nullable
            String amount) {}

    record EvidenceBody(
            @Schema(requiredMode = REQUIRED) @Nullable String name,
            @Nullable String digest,
            @Nullable String url) {}
}
