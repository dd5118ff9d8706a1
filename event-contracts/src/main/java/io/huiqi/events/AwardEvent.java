package io.huiqi.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What awards-service announces: assessments and awards. */
public sealed interface AwardEvent extends DomainEvent {

    /** The id of the claim concerned. */
    String claim();

    /**
     * A claim was assessed under a policy version.
     *
     * @param round the submission that was assessed
     * @param procedure {@code express}, {@code standard} or {@code decision}
     * @param outcome {@code payable}, {@code nothing-due}, {@code refused}, {@code needs-correction} or
     *     {@code needs-decision}
     * @param amount decimal string in yuan; null while something is needed
     * @param flags what a reviewer should look at, such as {@code merger-shifted-revenue}; changes neither outcome nor
     *     amount; null for nothing
     */
    record ClaimAssessed(
            String claim,
            int round,
            String enterprise,
            String policy,
            String item,
            int year,
            String procedure,
            String outcome,
            @Nullable String amount,
            List<AwardLine> lines,
            List<Reason> reasons,
            String policyVersion,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> flags)
            implements AwardEvent {

        /** An assessment with nothing a reviewer should look at. */
        public ClaimAssessed(
                String claim,
                int round,
                String enterprise,
                String policy,
                String item,
                int year,
                String procedure,
                String outcome,
                @Nullable String amount,
                List<AwardLine> lines,
                List<Reason> reasons,
                String policyVersion) {
            this(
                    claim,
                    round,
                    enterprise,
                    policy,
                    item,
                    year,
                    procedure,
                    outcome,
                    amount,
                    lines,
                    reasons,
                    policyVersion,
                    null);
        }
    }

    /**
     * An award is committed in the entitlement ledger.
     *
     * @param amount decimal string in yuan, the sum of the lines
     */
    record AwardGranted(
            String award,
            String claim,
            String enterprise,
            String policy,
            String item,
            int year,
            String amount,
            List<AwardLine> lines,
            String policyVersion,
            LocalDate grantedOn)
            implements AwardEvent {}

    /**
     * An approved claim was not granted; a later approval of another amount may be.
     *
     * @param amount decimal string in yuan that was approved
     */
    record AwardRefused(
            String claim,
            String enterprise,
            String policy,
            String item,
            int year,
            String amount,
            List<Reason> reasons,
            String policyVersion)
            implements AwardEvent {}
}
