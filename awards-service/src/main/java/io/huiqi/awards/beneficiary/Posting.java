package io.huiqi.awards.beneficiary;

import io.huiqi.awards.ledger.Grant;
import io.huiqi.kit.event.PendingEvent;
import java.util.List;
import java.util.Map;

/**
 * What answering claims adds to an account: one write.
 *
 * @param before the account the answers were computed from
 * @param answered the rounds answered, by claim
 * @param events what the answers announce
 */
public record Posting(Account before, Map<String, Integer> answered, List<Grant> grants, List<PendingEvent> events) {

    public Posting {
        answered = Map.copyOf(answered);
        grants = List.copyOf(grants);
        events = List.copyOf(events);
    }
}
