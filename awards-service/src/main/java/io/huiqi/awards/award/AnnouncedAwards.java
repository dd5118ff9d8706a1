package io.huiqi.awards.award;

import io.huiqi.kit.event.PendingEvent;
import java.util.List;

/** Finds the awards in events about to be announced. */
@FunctionalInterface
public interface AnnouncedAwards {

    List<Award> in(List<PendingEvent> events);
}
