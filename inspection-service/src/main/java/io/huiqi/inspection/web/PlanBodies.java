package io.huiqi.inspection.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.huiqi.inspection.web.InspectionBody.DepartmentBody;
import io.huiqi.inspection.web.InspectionBody.OfficerBody;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What clients send about plans, before anything is believed. */
final class PlanBodies {

    private PlanBodies() {}

    @Schema(description = "A yearly plan; number, percent or byRisk says how many enterprises are drawn")
    record YearlyPlanBody(
            @Schema(requiredMode = REQUIRED) @Nullable DepartmentBody department,

            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {
                        "work-safety",
                        "environment",
                        "food-drug",
                        "special-equipment",
                        "product-quality",
                        "double-random",
                        "other"
                    })
            @Nullable
            String category,

            @Schema(requiredMode = REQUIRED) @Nullable Integer year,
            @Schema(requiredMode = REQUIRED) @Nullable String title,

            @Schema(description = "How many enterprises, at most 1000") @Nullable
            Integer number,

            @Schema(description = "Which share of the list, from 1 to 100, rounded up") @Nullable
            Integer percent,

            @Schema(description = "Which share of each risk class; every class once") @Nullable
            List<@Nullable ShareBody> byRisk,

            @Schema(description = "Officers for each enterprise, from 2 to 5; 2 if absent") @Nullable
            Integer officersPerEnterprise,

            @Schema(
                    requiredMode = REQUIRED,
                    description = "SHA-256 of the 32 bytes of a secret seed, 64 hexadecimal digits")
            @Nullable
            String seedCommitment) {}

    @Schema(description = "Whom the draw is among, and who may not inspect whom")
    record ListsBody(
            @Schema(requiredMode = REQUIRED, description = "统一社会信用代码, at most 5000") @Nullable
            List<@Nullable String> enterprises,

            @Schema(requiredMode = REQUIRED, description = "At most 200") @Nullable
            List<@Nullable OfficerBody> officers,

            @Nullable List<@Nullable ConflictBody> conflicts,

            @Schema(description = "The class of each enterprise, for a plan that draws by risk") @Nullable
            List<@Nullable RiskBody> risks) {}

    @Schema(description = "How often the enterprises of one risk class are drawn")
    record ShareBody(
            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {"A", "B", "C", "D"})
            @Nullable
            String risk,

            @Schema(requiredMode = REQUIRED, description = "From 0 to 100, rounded up") @Nullable
            Integer percent) {}

    @Schema(description = "An enterprise and its risk class")
    record RiskBody(
            @Schema(requiredMode = REQUIRED) @Nullable String enterprise,

            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {"A", "B", "C", "D"})
            @Nullable
            String risk) {}

    @Schema(description = "An officer who may not inspect an enterprise (应当回避)")
    record ConflictBody(
            @Schema(requiredMode = REQUIRED, description = "Certificate number") @Nullable
            String officer,

            @Schema(requiredMode = REQUIRED) @Nullable String enterprise) {}

    record SeedBody(
            @Schema(requiredMode = REQUIRED, description = "The secret seed, 64 hexadecimal digits") @Nullable
            String seed) {}

    @Schema(description = "A drawn officer steps back from one enterprise")
    record RecusalBody(
            @Schema(requiredMode = REQUIRED) @Nullable String enterprise,

            @Schema(requiredMode = REQUIRED, description = "Certificate number") @Nullable
            String officer) {}

    @Schema(description = "What a finished inspection under the plan came to")
    record ResultBody(
            @Schema(requiredMode = REQUIRED, description = "Id of the finished inspection") @Nullable
            String inspection,

            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {"no-problem", "corrected", "problem-found", "not-found", "not-cooperating"})
            @Nullable
            String outcome,

            @Schema(requiredMode = REQUIRED, description = "At most 4000 characters, for everybody to read") @Nullable
            String text) {}
}
