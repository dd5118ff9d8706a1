package io.huiqi.inspection.rule;

import io.huiqi.inspection.quiet.Zone;
import java.time.LocalDate;

/**
 * What one local day was told, and on which ground.
 *
 * @param greenChannel whether it is the green channel day, which gives nobody a right to inspect
 * @param clause the clause of the policy's text
 * @param policy the version of the policy that judged
 */
public record Verdict(LocalDate date, Zone zone, boolean greenChannel, Reason reason, String clause, String policy) {

    public Outcome outcome() {
        return reason.outcome();
    }

    public boolean isAllowed() {
        return outcome() == Outcome.ALLOW;
    }
}
