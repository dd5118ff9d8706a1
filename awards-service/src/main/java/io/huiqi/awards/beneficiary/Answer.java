package io.huiqi.awards.beneficiary;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Reason;
import io.huiqi.awards.ledger.Grant;
import org.jspecify.annotations.Nullable;

/** What a claim is told. */
public sealed interface Answer {

    Claim claim();

    /**
     * The claim was assessed.
     *
     * @param grant the award, when the item is express and something is payable; otherwise null
     */
    record Assessed(
            Claim claim, Assessment assessment, @Nullable Grant grant) implements Answer {}

    /** The claim names something that does not exist; it is refused. */
    record Unassessable(Claim claim, Reason reason) implements Answer {}
}
