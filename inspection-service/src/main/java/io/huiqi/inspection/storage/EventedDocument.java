package io.huiqi.inspection.storage;

import io.huiqi.kit.event.PendingEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document that keeps the events it has caused and not yet announced; the fields are those of the kit's outbox. */
public interface EventedDocument {

    String id();

    /** Of its latest event; also what a conditional write compares. */
    long sequence();

    @Nullable
    List<PendingEvent> pending();

    @Nullable
    Instant pendingSince();
}
