package io.huiqi.kit.sample;

import com.mongodb.MongoTimeoutException;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.events.ClaimEvent.ClaimWithdrawn;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.identity.Ids;
import io.huiqi.kit.outbox.Outbox;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.web.ETags;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class NoteController {

    private static final String ENTERPRISE = "91410802MA45ABC18C";

    private final MongoCollection<Note> notes;
    private final Outbox outbox;
    private final EventWriter events;
    private final Clock clock;

    NoteController(MongoCollection<Note> notes, Outbox outbox, EventWriter events, Clock clock) {
        this.notes = notes;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    record NewNote(String text, @Nullable Integer stars) {}

    @PostMapping("/notes")
    Mono<ResponseEntity<NewNote>> create(@RequestBody NewNote body, Caller caller, Cause cause) {
        String id = new Ids(clock).next();
        List<PendingEvent> pending = events.write(
                "notes/" + id, 0, cause, List.of(new ClaimWithdrawn(id, ENTERPRISE, "p", body.text(), 2020)));
        Note note = new Note(id, 1, body.text(), 1, pending, clock.instant());
        return Mono.from(notes.insertOne(note))
                .then(outbox.announce(id, 1, pending))
                .thenReturn(ResponseEntity.created(URI.create("/notes/" + id))
                        .eTag(ETags.of(1))
                        .header("X-Client", caller.client())
                        .body(body));
    }

    @GetMapping("/failures/{kind}")
    Mono<String> fail(@PathVariable String kind) {
        return switch (kind) {
            case "fault" -> Mono.error(new IllegalStateException("secret inside"));
            case "outage" -> Mono.error(new MongoTimeoutException("away"));
            default -> Mono.just(kind);
        };
    }
}
