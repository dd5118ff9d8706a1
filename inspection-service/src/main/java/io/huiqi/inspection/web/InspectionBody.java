package io.huiqi.inspection.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proposed visit as a client sends it, before anything is believed. */
record InspectionBody(
        @Schema(description = "统一社会信用代码 of the enterprise to be visited", example = "91410802MA45ABC18C") @Nullable
        String enterprise,

        @Schema(requiredMode = REQUIRED, format = "date-time", description = "RFC 3339 with any offset") @Nullable
        String start,

        @Schema(
                requiredMode = REQUIRED,
                format = "date-time",
                description = "Not part of the visit; at most 366 days later")
        @Nullable
        String end,

        @Schema(
                requiredMode = REQUIRED,
                allowableValues = {
                    "inspection",
                    "case-investigation",
                    "service-visit",
                    "green-channel",
                    "invited",
                    "benefit-verification",
                    "emergency"
                })
        @Nullable
        String kind,

        @Schema(
                requiredMode = REQUIRED,
                allowableValues = {
                    "state",
                    "province",
                    "city-government",
                    "city-department",
                    "county-government",
                    "county-department",
                    "town"
                })
        @Nullable
        String deployer,

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

        @Schema(description = "Number of the deployment document") @Nullable
        String documentNo,

        @Schema(description = "Number under which the case was opened") @Nullable
        String caseNo,

        @Nullable PlanBody plan,
        @Schema(requiredMode = REQUIRED) @Nullable DepartmentBody department,
        @Nullable List<@Nullable ConsentBody> consents,

        @Schema(description = "Who is to visit: none named, or at least two") @Nullable
        List<@Nullable OfficerBody> officers) {

    @Schema(description = "A published yearly plan of random inspections")
    record PlanBody(
            @Schema(requiredMode = REQUIRED) @Nullable String id,

            @Schema(requiredMode = REQUIRED, format = "date") @Nullable
            String publishedOn) {}

    @Schema(description = "The department that is to act")
    record DepartmentBody(
            @Schema(requiredMode = REQUIRED) @Nullable String name,

            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {"state", "province", "city", "county", "town"})
            @Nullable
            String level) {}

    @Schema(description = "One person's agreement, dated before the start")
    record ConsentBody(
            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {"department-head", "government-leader"})
            @Nullable
            String role,

            @Schema(requiredMode = REQUIRED) @Nullable String person,

            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {"state", "province", "city", "county", "town"})
            @Nullable
            String level,

            @Schema(requiredMode = REQUIRED, format = "date-time") @Nullable
            String at,

            @Schema(format = "date-time", description = "When the consent was taken back, if it was") @Nullable
            String revokedAt) {}

    @Schema(description = "An official who is to visit")
    record OfficerBody(
            @Schema(requiredMode = REQUIRED) @Nullable String name,

            @Schema(requiredMode = REQUIRED, description = "Number of the law enforcement certificate") @Nullable
            String certificateNo) {}
}
