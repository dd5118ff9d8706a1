package io.huiqi.registry.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The master data of an enterprise, as a client sends it. */
record EnterpriseBody(
        @Schema(example = "焦作示范制造有限公司") @Nullable String name,

        @Schema(allowableValues = {"enterprise", "zone", "platform", "bank", "government-unit"}) @Nullable
        String kind,

        @Schema(description = "GB/T 2260", example = "410802") @Nullable
        String districtCode,

        @Schema(description = "GB/T 4754", example = "C3411") @Nullable
        String industryCode,

        @Schema(allowableValues = {"large", "medium", "small", "micro"}) @Nullable
        String sizeClass,

        @Schema(example = "private") @Nullable String ownership,

        @Schema(format = "date", example = "2011-05-06") @Nullable
        String registeredOn,

        @Schema(description = "Years on the list of key enterprises") @Nullable
        List<@Nullable Integer> keyEnterprise) {}
