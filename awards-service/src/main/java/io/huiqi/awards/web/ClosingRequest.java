package io.huiqi.awards.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.huiqi.awards.publication.Closing;
import io.huiqi.kit.problem.Checks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The wish to close a policy, as it comes in; nothing is checked yet. */
record ClosingRequest(
        @Schema(
                requiredMode = REQUIRED,
                format = "date",
                description = "The last day on which something can be claimed; today or later")
        @Nullable
        String on,

        @Schema(requiredMode = REQUIRED, example = "有效期届满") @Nullable
        String ground,

        @Schema(requiredMode = REQUIRED, example = "焦政办〔2027〕30号") @Nullable
        String documentNo) {

    private static final int GROUND_LIMIT = 500;
    private static final int DOCUMENT_LIMIT = 100;

    /** Ends the request with 422 if anything is wrong with it. */
    Closing check(Instant now) {
        Checks checks = new Checks();
        LocalDate lastDay = CivilDays.check(checks, "/on", on);
        String why = checks.text("/ground", ground, GROUND_LIMIT);
        String document = checks.text("/documentNo", documentNo, DOCUMENT_LIMIT);
        checks.throwIfAny();
        return new Closing(
                Checks.present(lastDay),
                Checks.present(why),
                Checks.present(document),
                now.truncatedTo(ChronoUnit.MILLIS));
    }
}
