package io.huiqi.awards.beneficiary;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.Reason;
import io.huiqi.awards.facts.YearReport;
import io.huiqi.awards.ledger.Evidence;
import io.huiqi.awards.ledger.Grant;
import java.util.List;
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
            Claim claim, Assessment assessment, @Nullable Grant grant) implements Answer {

        /**
         * What the assessment was computed from.
         *
         * @param as the beneficiary as it was before this answer
         * @param reports where its figures come from
         */
        public Evidence evidence(Beneficiary as, List<YearReport> reports, Evidence.Events events) {
            return Evidence.of(
                    assessment.policy().file().sha256(),
                    Assessor.ENGINE_VERSION,
                    claim.question(),
                    as.facts(),
                    reports,
                    as.ledger()
                            .entitlements(claim.policy())
                            .only(assessment.item().itemsRead()),
                    events);
        }
    }

    /** The claim names something that does not exist; it is refused. */
    record Unassessable(Claim claim, Reason reason) implements Answer {}
}
