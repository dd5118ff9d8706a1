package io.huiqi.registry.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When an enterprise stands on a list (名单), as a client sends it. */
record ListingBody(
        @Schema(description = "All of them, in any order; an empty array takes the enterprise off as if never listed")
        @Nullable
        List<@Nullable Period> periods) {

    /** A time on the list. */
    @Schema(name = "ListedPeriodBody")
    record Period(
            @Schema(format = "date", example = "2020-11-16", description = "The first day") @Nullable
            String validFrom,

            @Schema(format = "date", example = "2021-11-15", description = "The last day; left out while it stands")
            @Nullable
            String validUntil,

            @Schema(example = "焦信用办〔2020〕12号") @Nullable String documentNo) {}
}
