package io.huiqi.claims.docket;

import io.huiqi.claims.claim.Claim;
import io.huiqi.claims.claim.Refusal;
import io.huiqi.claims.claim.Step;
import io.huiqi.events.AdjustmentEvent;
import io.huiqi.events.AdjustmentEvent.RecoveryOrdered;
import io.huiqi.events.AdjustmentEvent.RecoverySettled;
import io.huiqi.events.AdjustmentEvent.RecoveryWithdrawn;
import io.huiqi.kit.money.Money;
import java.time.Instant;

/** What becomes of a claim whose award is to be paid back. */
final class Recoveries {

    private Recoveries() {}

    static Step step(Claim claim, AdjustmentEvent news, Instant at) {
        if (news instanceof RecoveryOrdered) {
            return claim.clawBack(at);
        }
        if (news instanceof RecoverySettled settled
                && Money.parse(settled.outstanding()).isZero()) {
            return claim.recovered(at);
        }
        if (news instanceof RecoveryWithdrawn withdrawn && withdrawn.wasOrdered()) {
            return claim.keepAfterAll(at);
        }
        return Refusal.NOTHING_TO_DO;
    }
}
