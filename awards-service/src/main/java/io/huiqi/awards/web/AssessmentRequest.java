package io.huiqi.awards.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A question about what would be due, as it comes in; everything may be missing or wrong until it is checked.
 *
 * @param facts by figure and year: a decimal string in yuan, or null for "named and not filed"; the list of
 *     key enterprises by year: true or false
 */
record AssessmentRequest(
        @Nullable String policy,
        @Nullable String item,
        @Nullable Integer year,
        @Nullable String enterprise,
        @Nullable String kind,
        @Nullable Map<String, @Nullable Map<String, JsonNode>> facts,
        @Nullable List<@Nullable RecognitionRequest> recognitions,
        @Nullable List<@Nullable AwardedRequest> awarded) {

    record RecognitionRequest(
            @Nullable String kind,
            @Nullable String level,
            @Nullable String grantedOn,
            @Nullable String project,
            @Nullable Map<String, JsonNode> attributes) {}

    record AwardedRequest(
            @Nullable String item,
            @Nullable String measure,
            @Nullable String level,
            @Nullable String project,
            @Nullable Integer year,
            @Nullable String amount) {}
}
