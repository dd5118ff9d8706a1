package io.huiqi.claims.claim;

import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.AwardLine;
import io.huiqi.events.LocalizedText;
import io.huiqi.events.Reason;
import io.huiqi.kit.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What awards-service found for one submission of a claim.
 *
 * @param round the submission that was assessed, from 1
 * @param amount null while something is needed
 * @param policyVersion the version of the policy that was applied
 * @param flags what a reviewer should look at; null for nothing
 */
public record Assessment(
        int round,
        Procedure procedure,
        AssessmentOutcome outcome,
        @Nullable Money amount,
        List<AwardLine> lines,
        List<Reason> reasons,
        String policyVersion,
        @Nullable List<String> flags) {

    private static final String POOL_WAITING = "pool-waiting";

    /**
     * Reads what was announced.
     *
     * @throws IllegalArgumentException for a procedure, outcome or amount unknown to this version
     */
    public static Assessment of(ClaimAssessed event) {
        return new Assessment(
                event.round(),
                Procedure.valueOf(constant(event.procedure())),
                AssessmentOutcome.valueOf(constant(event.outcome())),
                event.amount() == null ? null : Money.parse(event.amount()),
                event.lines(),
                event.reasons(),
                event.policyVersion(),
                event.flags());
    }

    /** One with nothing a reviewer should look at. */
    public Assessment(
            int round,
            Procedure procedure,
            AssessmentOutcome outcome,
            @Nullable Money amount,
            List<AwardLine> lines,
            List<Reason> reasons,
            String policyVersion) {
        this(round, procedure, outcome, amount, lines, reasons, policyVersion, null);
    }

    /** Whether an award follows without anybody deciding: not when the money of its pool is waited for (排队). */
    boolean isGrantedAtOnce() {
        return outcome == AssessmentOutcome.PAYABLE
                && procedure == Procedure.EXPRESS
                && reasons.stream().noneMatch(reason -> reason.code().equals(POOL_WAITING));
    }

    /** All reasons in one sentence; null when there are none. */
    static @Nullable LocalizedText summary(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return null;
        }
        return new LocalizedText(
                reasons.stream().map(reason -> reason.text().zh()).collect(Collectors.joining("；")),
                reasons.stream().map(reason -> reason.text().en()).collect(Collectors.joining("; ")));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
