package io.huiqi.registry.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a reporter says of an indicator and period. */
record ReportBody(
        @Schema(description = "Who reports: a unit's name, or the code of a bank or unit", example = "财政局") @Nullable
        String reporter,

        @Schema(
                description = "Decimal strings by name; GET the indicator for its names",
                example = "{\"smeGoodsAndServices\": \"80.00\", \"goodsAndServices\": \"100.00\"}",
                additionalPropertiesSchema = String.class)
        @Nullable
        Map<String, JsonNode> values) {}
