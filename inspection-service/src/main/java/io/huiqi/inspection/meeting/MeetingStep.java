package io.huiqi.inspection.meeting;

import io.huiqi.events.MeetingEvent;
import java.util.List;

/** What came of a step. */
public sealed interface MeetingStep {

    /** It was taken; the events say so. */
    record Taken(Meeting meeting, List<MeetingEvent> events) implements MeetingStep {

        public Taken {
            events = List.copyOf(events);
        }
    }

    /** It had been taken before, with the same content; nothing is announced again. */
    record Unchanged(Meeting meeting) implements MeetingStep {}

    /**
     * It cannot be taken.
     *
     * @param reason stable code: {@code already-recorded}, {@code held-too-early}, {@code held-in-the-future}
     */
    record Barred(String reason, String detail) implements MeetingStep {}
}
