package io.huiqi.registry.register;

import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.registry.enterprise.Decision;
import io.huiqi.registry.enterprise.Decision.Accepted;
import io.huiqi.registry.enterprise.Enterprise;
import io.huiqi.registry.register.Registrar.Submission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One batch being decided: what is stored, and what the commands so far make of it. */
final class Draft {

    private final Map<Uscc, Entry> stored;
    private final EventWriter events;
    private final Instant now;
    private final Map<Uscc, Change> changes = new LinkedHashMap<>();

    Draft(Map<Uscc, Entry> stored, EventWriter events, Instant now) {
        this.stored = stored;
        this.events = events;
        this.now = now;
    }

    Decision decide(Submission submission) {
        Uscc uscc = submission.command().enterprise();
        Decision decision = submission.command().on(current(uscc), now);
        if (decision instanceof Accepted accepted && !accepted.events().isEmpty()) {
            note(accepted, submission);
        }
        return decision;
    }

    /** The entries to write. */
    List<Entry> changed() {
        return changes.entrySet().stream()
                .map(change -> Entry.next(
                        stored.get(change.getKey()),
                        change.getValue().enterprise(),
                        change.getValue().written(),
                        now))
                .toList();
    }

    private @Nullable Enterprise current(Uscc uscc) {
        Change change = changes.get(uscc);
        Entry entry = stored.get(uscc);
        return change != null ? change.enterprise() : entry != null ? entry.enterprise() : null;
    }

    private void note(Accepted accepted, Submission submission) {
        Uscc uscc = submission.command().enterprise();
        Change before = changes.get(uscc);
        Entry entry = stored.get(uscc);
        List<PendingEvent> written = before == null ? new ArrayList<>() : before.written();
        long sequence = (entry == null ? 0 : entry.sequence()) + written.size();
        written.addAll(events.write("enterprises/" + uscc, sequence, submission.cause(), accepted.events()));
        changes.put(uscc, new Change(accepted.enterprise(), written));
    }

    private record Change(Enterprise enterprise, List<PendingEvent> written) {}
}
