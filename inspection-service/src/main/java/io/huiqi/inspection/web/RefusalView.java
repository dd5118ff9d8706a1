package io.huiqi.inspection.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiqi.inspection.refusal.Refusal;
import io.huiqi.inspection.web.InspectionView.DepartmentView;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A refusal as clients see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RefusalView(
        String id,
        String enterprise,
        DepartmentView department,
        String at,
        boolean lawful,
        String ground,

        @Schema(description = "none: nothing may be held against the enterprise; not-covered: clause 20 does not speak")
        String effect,

        @Nullable String inspection,
        @Nullable String note,
        @Nullable String complaint) {

    static RefusalView of(Refusal refusal, @Nullable String complaint, Times times) {
        return new RefusalView(
                refusal.id(),
                refusal.enterprise(),
                DepartmentView.of(refusal.department()),
                times.of(refusal.at()),
                refusal.ground().isLawful(),
                refusal.ground().name(),
                refusal.ground().isLawful() ? "none" : "not-covered",
                refusal.inspection(),
                refusal.note(),
                complaint);
    }
}
