package io.huiqi.kit.sample;

import static io.huiqi.kit.sample.SampleEvents.CAUSE;
import static io.huiqi.kit.sample.SampleEvents.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.outbox.OutboxSweeper;
import io.huiqi.kit.sample.SampleEvents.Journal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** What a crash left unannounced is announced by the sweeper. */
@SampleEvents.Flowing
class OutboxTests {

    @Autowired
    private EventWriter writer;

    @Autowired
    private Journal journal;

    @Autowired
    private MongoCollection<Note> notes;

    @Autowired
    private Clock clock;

    @Autowired
    private OutboxSweeper sweeper;

    @Test
    void theSweeperAnnouncesWhatACrashLeftBehindAndClearsIt() {
        String id = UUID.randomUUID().toString();
        List<PendingEvent> pending = writer.write("claims/" + id, 0, CAUSE, List.of(withdrawn(id, "swept")));
        Mono.from(notes.insertOne(
                        new Note(id, 1, "left", 1, pending, clock.instant().minusSeconds(60))))
                .block();

        await().untilAsserted(() -> assertThat(journal.of(id)).isNotEmpty());
        await().untilAsserted(() -> {
            Note after = Mono.from(notes.find(Filters.eq("_id", id))).block();
            assertThat(after).isNotNull();
            assertThat(after.pending()).isNull();
            assertThat(after.pendingSince()).isNull();
        });
    }

    @Test
    void aSweepWithNothingLeftTakesNothing() {
        await().untilAsserted(() -> assertThat(sweeper.sweep().block()).isZero());
    }
}
