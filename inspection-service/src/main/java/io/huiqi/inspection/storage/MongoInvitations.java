package io.huiqi.inspection.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.events.MeetingEvent.KeyEnterpriseInvited;
import io.huiqi.inspection.meeting.Invitations;
import io.huiqi.inspection.meeting.Meeting;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.outbox.Outbox;
import io.huiqi.kit.outbox.Unannounced;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Invitations in the document store; the id, meeting and enterprise, lets there be one only. */
final class MongoInvitations implements Invitations {

    static final String COLLECTION = "invitations";
    static final String PROGRESS = "inviting";
    static final List<IndexModel> INDEXES = List.of(new IndexModel(ascending("meeting")));

    private final MongoCollection<InvitationDocument> invitations;
    private final MongoCollection<InvitingDocument> progress;
    private final Outbox outbox;
    private final EventWriter writer;

    MongoInvitations(
            MongoCollection<InvitationDocument> invitations,
            MongoCollection<InvitingDocument> progress,
            Outbox outbox,
            EventWriter writer) {
        this.invitations = invitations;
        this.progress = progress;
        this.outbox = outbox;
        this.writer = writer;
    }

    @Override
    public Mono<Void> invite(Meeting meeting, List<String> enterprises, Cause cause) {
        List<String> ids = enterprises.stream().map(code -> idOf(meeting, code)).toList();
        return Flux.from(invitations.find(in("_id", ids)))
                .map(InvitationDocument::id)
                .collect(Collectors.toSet())
                .flatMap(there -> insert(enterprises.stream()
                        .filter(code -> !there.contains(idOf(meeting, code)))
                        .map(code -> document(meeting, code, cause))
                        .toList()));
    }

    /** Each invitation is announced by whoever wrote it; what a crash leaves is found by the sweeper. */
    private Mono<Void> insert(List<InvitationDocument> news) {
        return news.isEmpty()
                ? Mono.empty()
                : Mono.from(invitations.insertMany(news, new InsertManyOptions().ordered(false)))
                        .thenReturn(news)
                        .onErrorResume(MongoBulkWriteException.class, failure -> written(news, failure))
                        .flatMap(written -> outbox.announce(written.stream()
                                .map(MongoInvitations::unannounced)
                                .toList()));
    }

    /** Those that nobody else had written in between. */
    private static Mono<List<InvitationDocument>> written(
            List<InvitationDocument> news, MongoBulkWriteException failure) {
        List<BulkWriteError> errors = failure.getWriteErrors();
        if (errors.isEmpty() || errors.stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
            return Mono.error(failure);
        }
        Set<Integer> there = errors.stream().map(BulkWriteError::getIndex).collect(Collectors.toSet());
        return Mono.just(IntStream.range(0, news.size())
                .filter(index -> !there.contains(index))
                .mapToObj(news::get)
                .toList());
    }

    @Override
    public Mono<String> reached(String meeting) {
        return Mono.from(progress.find(eq("_id", meeting)))
                .map(InvitingDocument::reached)
                .defaultIfEmpty("");
    }

    @Override
    public Mono<Void> note(String meeting, String reached, boolean complete) {
        return Mono.from(invitations.countDocuments(eq("meeting", meeting)))
                .flatMap(invited -> Mono.from(progress.replaceOne(
                        eq("_id", meeting),
                        new InvitingDocument(meeting, reached, complete, invited),
                        new ReplaceOptions().upsert(true))))
                .then();
    }

    @Override
    public Mono<Set<String>> complete(Collection<String> meetings) {
        return Flux.from(progress.find(and(in("_id", meetings), eq("complete", true))))
                .map(InvitingDocument::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Mono<Map<String, Long>> invited(Collection<String> meetings) {
        return Flux.from(progress.find(in("_id", meetings)))
                .collectMap(InvitingDocument::id, InvitingDocument::invited);
    }

    private InvitationDocument document(Meeting meeting, String enterprise, Cause cause) {
        String id = idOf(meeting, enterprise);
        List<PendingEvent> pending = writer.write(
                "invitations/" + id,
                0,
                cause,
                List.of(new KeyEnterpriseInvited(
                        enterprise, meeting.id(), meeting.eventArea(), meeting.greenChannelDay(), meeting.date())));
        return new InvitationDocument(
                id, meeting.id(), 1, pending, pending.get(0).time());
    }

    private static Unannounced unannounced(InvitationDocument document) {
        return new Unannounced(
                document.id(), document.sequence(), Objects.requireNonNullElse(document.pending(), List.of()));
    }

    private static String idOf(Meeting meeting, String enterprise) {
        return meeting.id() + "-" + enterprise;
    }
}
