package io.huiqi.inspection.inspection;

import io.huiqi.events.DomainEvent;
import io.huiqi.inspection.check.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of an attempt to move an inspection on. */
public sealed interface Step {

    /** It moved, and this happened; without an event it was there already. */
    record Taken(Inspection inspection, List<DomainEvent> events) implements Step {

        public Taken {
            events = List.copyOf(events);
        }
    }

    /**
     * It stays as it was.
     *
     * @param decision what is decided now, where that is what bars it
     */
    record Barred(Bar bar, @Nullable Decision decision) implements Step {

        public Barred(Bar bar) {
            this(bar, null);
        }
    }
}
