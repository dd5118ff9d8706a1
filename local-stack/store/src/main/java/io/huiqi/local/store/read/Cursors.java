package io.huiqi.local.store.read;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import io.huiqi.local.store.protocol.Reply;
import io.huiqi.local.store.protocol.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The results that clients have not fetched to the end; forgotten after ten minutes without a request. */
final class Cursors {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int FIRST_BATCH = 101;
    private static final int BATCH_BYTES = 8 << 20;

    private final Clock clock;
    private final AtomicLong lastNumber = new AtomicLong();
    private final Map<Long, Open> open = new ConcurrentHashMap<>();

    Cursors(Clock clock) {
        this.clock = clock;
    }

    private record Open(Cursor cursor, Instant lastUse) {}

    /** The first batch of {@code cursor}, which is kept if it has more. */
    Reply first(Request request, Cursor cursor, Request batching) {
        int size = (int) Math.min(batching.number("batchSize", FIRST_BATCH), Integer.MAX_VALUE);
        List<byte[]> batch = size == 0 ? List.of() : cursor.next(size, BATCH_BYTES);
        long number = 0;
        if (!cursor.isFinished() && !request.isTrue("singleBatch")) {
            forgetIdle();
            number = lastNumber.incrementAndGet();
            open.put(number, new Open(cursor, clock.instant()));
        }
        return new Reply.Batch(request.namespace(), "firstBatch", number, batch);
    }

    Reply getMore(Request request) {
        long number = request.number("getMore", 0);
        Open found = open.get(number);
        if (found == null) {
            throw new CursorNotFoundException(number);
        }
        int size = (int) Math.min(request.number("batchSize", Integer.MAX_VALUE), Integer.MAX_VALUE);
        List<byte[]> batch = found.cursor.next(size == 0 ? Integer.MAX_VALUE : size, BATCH_BYTES);
        boolean finished = found.cursor.isFinished();
        if (finished) {
            open.remove(number);
        } else {
            open.put(number, new Open(found.cursor, clock.instant()));
        }
        String namespace = request.database() + "." + request.string("collection");
        return new Reply.Batch(namespace, "nextBatch", finished ? 0 : number, batch);
    }

    Reply kill(Request request) {
        List<Object> killed = new ArrayList<>();
        List<Object> unknown = new ArrayList<>();
        if (request.value("cursors") instanceof List<?> numbers) {
            for (Object number : numbers) {
                boolean wasOpen = number instanceof Long && open.remove(number) != null;
                (wasOpen ? killed : unknown).add(number);
            }
        }
        return Reply.ok(new Document("cursorsKilled", killed).append("cursorsNotFound", unknown));
    }

    private void forgetIdle() {
        Instant latest = clock.instant().minus(PATIENCE);
        open.values().removeIf(each -> each.lastUse.isBefore(latest));
    }
}
