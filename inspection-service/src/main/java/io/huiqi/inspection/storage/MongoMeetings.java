package io.huiqi.inspection.storage;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.huiqi.events.MeetingEvent;
import io.huiqi.inspection.meeting.Meeting;
import io.huiqi.inspection.meeting.MeetingStep;
import io.huiqi.inspection.meeting.MeetingStep.Taken;
import io.huiqi.inspection.meeting.Meetings;
import io.huiqi.inspection.storage.EventedCollection.Change;
import io.huiqi.kit.event.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Meetings in the document store; the id, month and area, lets there be one only. */
final class MongoMeetings implements Meetings {

    static final String COLLECTION = "meetings";
    static final List<IndexModel> INDEXES = List.of(
            new IndexModel(ascending("greenChannelDay")),
            new IndexModel(ascending("nextDeadline"), new IndexOptions().sparse(true)));
    private static final int LIMIT = 500;

    private final EventedCollection<MeetingDocument> documents;

    MongoMeetings(EventedCollection<MeetingDocument> documents) {
        this.documents = documents;
    }

    @Override
    public Mono<Meeting> find(String id) {
        return documents.find(eq("_id", id)).map(MeetingDocument::meeting);
    }

    @Override
    public Flux<Meeting> of(LocalDate greenChannelDay) {
        return documents
                .find(eq("greenChannelDay", greenChannelDay), ascending("_id"), LIMIT)
                .map(MeetingDocument::meeting);
    }

    @Override
    public Mono<LocalDate> latestDay() {
        return documents.find(empty(), descending("greenChannelDay"), 1).next().map(MeetingDocument::greenChannelDay);
    }

    @Override
    public Mono<Boolean> add(Meeting meeting, MeetingEvent event, Cause cause) {
        return documents
                .find(eq("_id", meeting.id()))
                .map(there -> false)
                .switchIfEmpty(Mono.defer(() -> insert(meeting, event, cause)));
    }

    private Mono<Boolean> insert(Meeting meeting, MeetingEvent event, Cause cause) {
        return documents
                .insert(subject(meeting.id()), List.of(event), cause, pending -> MeetingDocument.of(meeting, pending))
                .thenReturn(true)
                .onErrorResume(
                        MongoWriteException.class,
                        failure -> failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                                ? Mono.just(false)
                                : Mono.error(failure));
    }

    @Override
    public Mono<MeetingStep> change(String id, Function<Meeting, MeetingStep> step, Cause cause) {
        return documents.change(id, current -> {
            MeetingStep result = step.apply(current.meeting());
            if (result instanceof Taken taken) {
                var pending = documents.pending(current, subject(id), cause, taken.events());
                return new Change<>(result, MeetingDocument.of(taken.meeting(), pending));
            }
            return new Change<>(result, null);
        });
    }

    @Override
    public Flux<String> overdueAt(Instant now) {
        return documents
                .find(lte("nextDeadline", now), ascending("nextDeadline"), LIMIT)
                .map(MeetingDocument::id);
    }

    private static String subject(String id) {
        return "meetings/" + id;
    }
}
