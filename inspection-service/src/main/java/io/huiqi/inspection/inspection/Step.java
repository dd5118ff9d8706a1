package io.huiqi.inspection.inspection;

import io.huiqi.events.InspectionEvent;
import java.util.List;

/** What came of an attempt to move an inspection on. */
public sealed interface Step {

    /** It moved, and this happened. */
    record Taken(Inspection inspection, List<InspectionEvent> events) implements Step {

        public Taken {
            events = List.copyOf(events);
        }
    }

    /** It stays as it was. */
    record Barred(Bar bar) implements Step {}
}
