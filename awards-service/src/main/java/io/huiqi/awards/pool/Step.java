package io.huiqi.awards.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A pool after an operation, how the operation ended, and what happened, in order. */
public record Step(Pool pool, Verdict verdict, List<PoolChange> changes) {

    public Step {
        changes = List.copyOf(changes);
    }

    /** Another operation after this one; the verdict is that of the latter. */
    public Step then(Function<Pool, Step> next) {
        Step after = next.apply(pool);
        List<PoolChange> all = new ArrayList<>(changes);
        all.addAll(after.changes());
        return new Step(after.pool(), after.verdict(), all);
    }
}
