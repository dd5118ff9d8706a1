package io.huiqi.registry.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The figures of one year, as a client sends them; they replace what was reported of the year before. */
record FiguresBody(
        @Schema(
                description = "Decimal strings by name; null is named and not filed, which is not zero",
                example = "{\"taxableRevenue\": \"5300000000.00\", \"rdExpense\": null}",
                additionalPropertiesSchema = String.class)
        @Nullable
        Map<String, JsonNode> facts,

        @Schema(description = "Who vouches for them", example = "tax") @Nullable
        String source,

        @Schema(description = "The day the source recorded them", format = "date", example = "2021-05-31") @Nullable
        String recordedOn) {}
