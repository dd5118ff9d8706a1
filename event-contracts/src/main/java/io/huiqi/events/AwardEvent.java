package io.huiqi.events;

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
            String policyVersion)
            implements AwardEvent {}

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
