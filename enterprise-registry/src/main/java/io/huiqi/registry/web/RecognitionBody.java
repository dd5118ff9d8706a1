package io.huiqi.registry.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A recognition (认定), as a client sends it. */
record RecognitionBody(
        @Schema(example = "smart-factory") @Nullable String kind,

        @Schema(allowableValues = {"national", "provincial", "city"}) @Nullable
        String level,

        @Schema(description = "The project, platform or mark that is recognised") @Nullable
        String project,

        @Schema(format = "date", example = "2020-09-01") @Nullable
        String grantedOn,

        @Schema(example = "豫工信〔2020〕12号") @Nullable String documentNo,

        @Schema(
                description = "Flags as true or false, numbers as decimal strings with at most two decimals",
                example = "{\"uses5g\": true, \"score\": \"92.5\"}",
                additionalPropertiesSchema = Object.class)
        @Nullable
        Map<String, JsonNode> attributes) {}
