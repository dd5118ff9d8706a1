package io.huiqi.registry.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A merger (吸收合并), as a client sends it. */
record MergerBody(
        @Schema(example = "91410883MA9K12P36D", description = "The one taken over") @Nullable
        String predecessor,

        @Schema(format = "date", example = "2021-03-01", description = "Its last day") @Nullable
        String mergedOn,

        @Schema(example = "焦市监〔2021〕5号") @Nullable String documentNo) {}
