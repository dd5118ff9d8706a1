package io.huiqi.awards.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.budget.Budget;
import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.pool.Pool;
import io.huiqi.awards.pool.PoolKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A pool as one document. */
class PoolDocumentTests {

    private final Pool pool = Pool.unbudgeted(new PoolKey("p", 2020))
            .budget(100)
            .then(it -> it.reserve("c", 1, "b", 60, Exhaustion.REFUSE))
            .pool();

    @Test
    void aPoolWithNothingToAnnounceIsNotLeftToTheSweeper() {
        PoolDocument document = PoolDocument.of(new Budget(pool, 1, 2, List.of()), Instant.EPOCH);

        assertThat(document.pendingSince()).isNull();
    }

    @Test
    void whatAClaimHasNothingOfTakesNoSpace() {
        PoolDocument document = PoolDocument.of(new Budget(pool, 1, 2, List.of()), Instant.EPOCH);

        assertThat(document.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.askedFen()).isNull();
            assertThat(entry.returns()).isNull();
        });
        assertThat(document.toBudget().pool()).isEqualTo(pool);
    }
}
