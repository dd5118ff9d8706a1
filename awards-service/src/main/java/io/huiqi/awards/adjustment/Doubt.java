package io.huiqi.awards.adjustment;

import io.huiqi.awards.ledger.Adjustment.WordedReason;
import java.util.List;

/** An award that cannot be computed again from what is known now; nothing is recovered before a person looks at it. */
public record Doubt(String award, List<WordedReason> reasons) {

    public Doubt {
        reasons = List.copyOf(reasons);
    }
}
