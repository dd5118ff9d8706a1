package io.huiqi.inspection.watch;

import io.huiqi.inspection.inspection.Act;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.identity.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The instant at which deadlines are looked at. */
record Tick(Instant now, Ids ids) {

    private static final String ACTOR = "inspection-service";

    /** Of the service itself; to the millisecond, as it is stored. */
    Act act() {
        return new Act(now.truncatedTo(ChronoUnit.MILLIS), ACTOR);
    }

    /** A new one each time: two deadlines that pass together have nothing to do with each other. */
    Cause cause() {
        return new Cause(ids.next(), null, null);
    }
}
