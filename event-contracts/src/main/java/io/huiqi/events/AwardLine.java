package io.huiqi.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of an amount, citing the measure it comes from.
 *
 * @param amount decimal string in yuan
 * @param shares who pays and who gets how much of it, where the policy says; the shares of each role add up to the
 *     amount. Not written where there are none, and absent in events older than shares
 */
public record AwardLine(
        String measure,
        String amount,
        LocalizedText text,
        @JsonInclude(Include.NON_EMPTY) List<AwardShare> shares) {

    public AwardLine {
        shares = orNone(shares);
    }

    /** A line that nobody shares. */
    public AwardLine(String measure, String amount, LocalizedText text) {
        this(measure, amount, text, List.of());
    }

    private static List<AwardShare> orNone(@Nullable List<AwardShare> shares) {
        return shares == null ? List.of() : List.copyOf(shares);
    }
}
