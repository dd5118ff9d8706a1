package io.huiqi.inspection.ledger;

import io.huiqi.kit.event.Cause;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** One ledger for each enterprise. A change is stored with its events in one write and announced right after it. */
public interface Ledgers {

    /** Empty before the first visit. */
    Mono<VisitLedger> find(String enterprise);

    /** The ledger that holds a joint visit; empty when there is none. */
    Mono<VisitLedger> findByJointVisit(String id);

    /**
     * Takes a step on the latest state, an empty ledger before the first, and again if another change came in between.
     *
     * @param step may be asked more than once; must not change anything itself
     */
    Mono<LedgerStep> change(String enterprise, Function<VisitLedger, LedgerStep> step, Cause cause);
}
