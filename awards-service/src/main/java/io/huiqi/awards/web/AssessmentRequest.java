package io.huiqi.awards.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A question about what would be due, as it comes in; nothing is checked yet. */
record AssessmentRequest(
        @Schema(requiredMode = REQUIRED, example = "jiaozuo-2020-17") @Nullable
        String policy,

        @Schema(requiredMode = REQUIRED, example = "revenue-milestones") @Nullable
        String item,

        @Schema(requiredMode = REQUIRED, example = "2020") @Nullable
        Integer year,

        @Schema(
                format = "date",
                description = "The day whose version of the policy answers, in Asia/Shanghai; today unless given")
        @Nullable
        String on,

        @Schema(description = "Whose stored facts and ledger count; what else the request gives takes their place")
        @Nullable
        String enterprise,

        @Schema(allowableValues = {"enterprise", "zone", "platform", "bank", "government-unit"}) @Nullable
        String kind,

        @Schema(
                description = "By figure and year: a decimal string in yuan, or null for named and not filed;"
                        + " keyEnterprise, and every other list that the policy names, by year: true or false",
                example = "{\"taxableRevenue\": {\"2019\": \"4800000000.00\", \"2020\": \"5300000000.00\"}}")
        @Nullable
        Map<String, @Nullable Map<String, @Nullable Object>> facts,

        @Schema(description = "All titles; takes the place of the stored ones") @Nullable
        List<@Nullable RecognitionRequest> recognitions,

        @Schema(description = "Everything paid before; takes the place of the ledger") @Nullable
        List<@Nullable AwardedRequest> awarded,

        @Schema(description = "The option chosen, where the item lets the claimant choose one") @Nullable
        String choice,

        @Schema(format = "date", description = "The day of registration, for items that count years from it") @Nullable
        String registeredOn) {

    record RecognitionRequest(
            @Schema(requiredMode = REQUIRED, example = "smart-factory") @Nullable
            String kind,

            @Schema(allowableValues = {"national", "provincial", "city"}) @Nullable
            String level,

            @Schema(requiredMode = REQUIRED, format = "date") @Nullable
            String grantedOn,

            @Nullable String project,

            @Schema(
                    description = "Flags as true or false, numbers as decimal strings",
                    example = "{\"uses5g\": true, \"score\": \"92.5\"}")
            @Nullable
            Map<String, @Nullable Object> attributes) {}

    record AwardedRequest(
            @Schema(requiredMode = REQUIRED, example = "brand") @Nullable
            String item,

            @Nullable String measure,

            @Schema(description = "The level reached, or the kind of title that was paid") @Nullable
            String level,

            @Nullable String project,

            @Schema(requiredMode = REQUIRED, example = "2020") @Nullable
            Integer year,

            @Schema(requiredMode = REQUIRED, example = "500000.00") @Nullable
            String amount) {}
}
