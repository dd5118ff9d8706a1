package io.huiqi.awards.beneficiary;

import io.huiqi.awards.ledger.Grant;
import io.huiqi.kit.event.PendingEvent;
import java.util.List;
import java.util.Map;

/**
 * What answering claims adds to an account: one write.
 *
 * @param before the account the answers were computed from
 * @param answered the rounds answered, by claim, and approvals answered, by event
 * @param events what the answers announce
 * @param open the claims that now wait for an approval
 * @param told what claims were told, oldest first
 */
public record Posting(
        Account before,
        Map<String, Integer> answered,
        List<Grant> grants,
        List<PendingEvent> events,
        List<OpenClaim> open,
        List<ToldClaim> told) {

    public Posting {
        answered = Map.copyOf(answered);
        grants = List.copyOf(grants);
        events = List.copyOf(events);
        open = List.copyOf(open);
        told = List.copyOf(told);
    }

    /** One that leaves no claim open and tells no claim anything. */
    public Posting(Account before, Map<String, Integer> answered, List<Grant> grants, List<PendingEvent> events) {
        this(before, answered, grants, events, List.of(), List.of());
    }
}
