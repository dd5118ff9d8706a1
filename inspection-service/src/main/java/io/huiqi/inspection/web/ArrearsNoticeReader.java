package io.huiqi.inspection.web;

import io.huiqi.inspection.arrears.ArrearsNotice;
import io.huiqi.inspection.complaint.ComplaintProcedure;
import io.huiqi.kit.problem.Checks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads what a complaint says of a demand for arrears. */
final class ArrearsNoticeReader {

    private static final String POINTER = "/notice";
    private static final int NUMBER_LIMIT = 200;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");

    private final Checks checks;
    private final ComplaintProcedure procedure;

    ArrearsNoticeReader(Checks checks, ComplaintProcedure procedure) {
        this.checks = checks;
        this.procedure = procedure;
    }

    /** The notice, or null where there is none or something is wrong with it, which the checks then know. */
    @Nullable
    ArrearsNotice read(@Nullable NoticeBody body) {
        if (body == null) {
            return null;
        }
        String documentNo = checks.optionalText(POINTER + "/documentNo", body.documentNo(), NUMBER_LIMIT);
        LocalDate issuedOn = issuedOn(body.issuedOn());
        YearMonth from = month("/from", body.from());
        YearMonth to = month("/to", body.to());
        if (issuedOn == null || from == null || to == null) {
            return null;
        }
        boolean forward = !to.isBefore(from);
        checks.require(forward, POINTER + "/to", "reversed", "must not be before /notice/from");
        return forward
                ? new ArrearsNotice(documentNo, issuedOn, from.format(MONTH), to.format(MONTH), body.collective())
                : null;
    }

    private @Nullable LocalDate issuedOn(@Nullable String value) {
        String pointer = POINTER + "/issuedOn";
        LocalDate day = checks.date(pointer, value);
        checks.require(
                day == null || procedure.arrearsBanOn(day).isPresent(),
                pointer,
                "no-ban-in-force",
                "must be a day on which a policy forbids collecting historical arrears collectively");
        return day;
    }

    private @Nullable YearMonth month(String field, @Nullable String value) {
        return checks.parse(
                POINTER + field, value, "invalid-month", "must be a month such as 2015-01", YearMonth::parse);
    }

    /**
     * A demand for unpaid social insurance contributions.
     *
     * @param collective whether it went out to many at once; left out when the enterprise cannot tell
     */
    record NoticeBody(
            @Nullable String documentNo,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2020-08-10") @Nullable
            String issuedOn,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2015-01") @Nullable
            String from,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2019-12") @Nullable
            String to,

            @Nullable Boolean collective) {}
}
