package io.huiqi.inspection.storage;

import io.huiqi.inspection.ledger.VisitLedger;
import io.huiqi.kit.event.PendingEvent;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of an enterprise as stored; public because the driver reads records by reflection.
 *
 * @param version grows with every write, also one without an event
 */
public record LedgerDocument(
        @BsonId String id,
        long version,
        VisitLedger ledger,
        long sequence,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince) {

    static LedgerDocument empty(String enterprise) {
        return new LedgerDocument(enterprise, 0, VisitLedger.empty(enterprise), 0, null, null);
    }

    LedgerDocument next(VisitLedger changed, List<PendingEvent> events) {
        boolean none = events.isEmpty();
        return new LedgerDocument(
                id,
                version + 1,
                changed,
                changed.sequence(),
                none ? null : events,
                none ? null : events.get(0).time());
    }
}
