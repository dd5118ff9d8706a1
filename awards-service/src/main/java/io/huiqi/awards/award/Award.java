package io.huiqi.awards.award;

import io.huiqi.awards.assessment.Share;
import io.huiqi.awards.policy.Text;
import io.huiqi.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An award that was granted.
 *
 * @param policyVersion the version that computed it
 * @param status {@code GRANTED}
 * @param grantedOn the civil date of the grant
 * @param grantedAt the instant of the grant
 */
public record Award(
        String id,
        String claim,
        String enterprise,
        String policy,
        String item,
        int year,
        Money amount,
        List<AwardedLine> lines,
        String policyVersion,
        String status,
        LocalDate grantedOn,
        Instant grantedAt) {

    public static final String GRANTED = "GRANTED";

    public Award {
        lines = List.copyOf(lines);
    }

    /** One part of the amount with the measure it comes from, and who pays and gets it, where the policy says. */
    public record AwardedLine(String measure, Money amount, Text text, List<Share> shares) {
        public AwardedLine {
            shares = List.copyOf(shares);
        }
    }
}
