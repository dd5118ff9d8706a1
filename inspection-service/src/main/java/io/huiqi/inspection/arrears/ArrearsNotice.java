package io.huiqi.inspection.arrears;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A demand for unpaid social insurance contributions (欠费), as the enterprise received it.
 *
 * @param documentNo as printed on it, if it has one
 * @param from the first month it demands, such as {@code 2015-01}
 * @param to the last month it demands, not before the first
 * @param collective whether it went out to many at once (集中清缴); null when the enterprise cannot tell
 */
public record ArrearsNotice(
        @Nullable String documentNo,
        LocalDate issuedOn,
        String from,
        String to,
        @Nullable Boolean collective) {

    public ArrearsNotice {
        if (YearMonth.parse(to).isBefore(YearMonth.parse(from))) {
            throw new IllegalArgumentException("the last month is before the first");
        }
    }

    /** Whether it demands any month before the one it was issued in (历史欠费). */
    boolean demandsHistoricalArrears() {
        return YearMonth.parse(from).isBefore(YearMonth.from(issuedOn));
    }
}
