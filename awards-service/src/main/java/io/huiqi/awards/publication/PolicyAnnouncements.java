package io.huiqi.awards.publication;

import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.PendingEvent;
import java.util.List;

/** Writes what happened to a policy as events. */
@FunctionalInterface
public interface PolicyAnnouncements {

    /**
     * The events of some news.
     *
     * @param lastSequence of the policy's latest event; 0 if it has none
     */
    List<PendingEvent> write(String policy, long lastSequence, Cause cause, List<PolicyNews> news);
}
