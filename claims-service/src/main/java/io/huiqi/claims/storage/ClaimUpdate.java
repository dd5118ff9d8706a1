package io.huiqi.claims.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.UpdateOneModel;
import io.huiqi.claims.claim.Claim;
import io.huiqi.claims.docket.Change;
import io.huiqi.claims.docket.Filed;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.outbox.Unannounced;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/**
 * A change as an update of fields, guarded by the version. Events are appended in place: whoever announces earlier ones
 * may clear them at the same moment, and writing the whole document back would bring them to life again.
 *
 * @param events of this change alone
 */
record ClaimUpdate(Filed before, Claim after, List<PendingEvent> events, Instant now) {

    static ClaimUpdate of(Change change, List<PendingEvent> events, Instant now) {
        return new ClaimUpdate(change.before(), change.after(), events, now);
    }

    Bson guard() {
        return and(eq("_id", after.id()), eq("version", before.version()));
    }

    Bson fields() {
        List<Bson> fields = new ArrayList<>();
        fields.add(set("version", before.version() + 1));
        fields.add(set("status", after.status().name()));
        fields.add(set("timeline", after.timeline()));
        fields.add(after.assessment() == null ? unset("assessment") : set("assessment", after.assessment()));
        if (after.award() != null) {
            fields.add(set("award", after.award()));
        }
        addApplication(fields);
        addEvents(fields);
        return combine(fields);
    }

    /** An award that a claim has let go is taken again only by submitting again; the ledger's word needs no key. */
    private void addApplication(List<Bson> fields) {
        if (!after.status().holdsAward()) {
            fields.add(unset("awardKey"));
        } else if (after.round() != before.claim().round()) {
            fields.add(set("round", after.round()));
            fields.add(set("application", after.application()));
            fields.add(set("awardKey", after.application().awardKey()));
        }
    }

    private void addEvents(List<Bson> fields) {
        if (!events.isEmpty()) {
            fields.add(set("sequence", sequence()));
            fields.add(pushEach("pending", events));
            fields.add(set("pendingSince", pendingSince()));
        }
    }

    UpdateOneModel<ClaimDocument> model() {
        return new UpdateOneModel<>(guard(), fields());
    }

    /** The claim as it is filed once this is done. */
    Filed done() {
        return events.isEmpty()
                ? new Filed(after, before.version() + 1, sequence(), before.pending(), before.pendingSince())
                : new Filed(after, before.version() + 1, sequence(), pending(), pendingSince());
    }

    /** What to announce once this is done: events that waited before come first. */
    Unannounced unannounced() {
        return new Unannounced(after.id(), sequence(), events.isEmpty() ? List.of() : pending());
    }

    private long sequence() {
        return before.sequence() + events.size();
    }

    private List<PendingEvent> pending() {
        return before.pending() == null
                ? events
                : Stream.concat(before.pending().stream(), events.stream()).toList();
    }

    private Instant pendingSince() {
        return before.pendingSince() == null ? now : before.pendingSince();
    }
}
