package io.huiqi.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What claims-service announces: the life of a claim (申报). */
public sealed interface ClaimEvent extends DomainEvent {

    /** The claim's id. */
    String claim();

    /**
     * A claim was submitted, or submitted again after a correction.
     *
     * @param round 1 for the first submission, one more for each later one
     * @param choice the option chosen, where the item lets the claimant choose; null, and then not written, if none was
     * @param firstSubmittedAt when round 1 was submitted, the time that counts for every round; null, and then not
     *     written, in events older than this field
     */
    record ClaimSubmitted(
            String claim,
            int round,
            String enterprise,
            String policy,
            String item,
            int year,
            @Nullable String project,
            @Nullable String recognition,
            @Nullable DecisionDocument decision,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String choice,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant firstSubmittedAt)
            implements ClaimEvent {

        /** As it was announced before choices and first submissions were. */
        public ClaimSubmitted(
                String claim,
                int round,
                String enterprise,
                String policy,
                String item,
                int year,
                @Nullable String project,
                @Nullable String recognition,
                @Nullable DecisionDocument decision) {
            this(claim, round, enterprise, policy, item, year, project, recognition, decision, null, null);
        }
    }

    /** The claim cannot be assessed before something missing is supplied (补正). */
    record ClaimCorrectionRequested(
            String claim, String enterprise, String policy, String item, int year, List<Reason> reasons)
            implements ClaimEvent {}

    /** The claim ends without an award (不予支持), for the reasons given. */
    record ClaimRejected(String claim, String enterprise, String policy, String item, int year, List<Reason> reasons)
            implements ClaimEvent {}

    /** The claimant took the claim back (撤回). */
    record ClaimWithdrawn(String claim, String enterprise, String policy, String item, int year)
            implements ClaimEvent {}

    /**
     * The review approved the claim (审定).
     *
     * @param amount decimal string in yuan, at most what was assessed
     * @param by who approved it
     */
    record ClaimApproved(
            String claim,
            String enterprise,
            String policy,
            String item,
            int year,
            String amount,
            LocalDate approvedOn,
            String by)
            implements ClaimEvent {}

    /**
     * A dated decision (会议纪要) from which alone a case-by-case amount comes.
     *
     * @param amount decimal string in yuan
     */
    record DecisionDocument(String documentNo, LocalDate date, String amount) {}
}
