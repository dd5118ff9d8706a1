package io.huiqi.awards.award;

import io.huiqi.kit.event.PendingEvent;
import java.util.List;

/** Finds awards, and what became of them, in events about to be announced. */
public interface AnnouncedAwards {

    List<Award> in(List<PendingEvent> events);

    /** In the order of the events. */
    List<AwardRevision> revisionsIn(List<PendingEvent> events);
}
