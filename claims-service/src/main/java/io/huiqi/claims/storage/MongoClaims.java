package io.huiqi.claims.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.claims.claim.Claim;
import io.huiqi.claims.claim.ClaimStatus;
import io.huiqi.claims.claim.Step.Transition;
import io.huiqi.claims.docket.Change;
import io.huiqi.claims.docket.ClaimFilter;
import io.huiqi.claims.docket.Claims;
import io.huiqi.claims.docket.Filed;
import io.huiqi.claims.docket.Outcome;
import io.huiqi.claims.docket.Outcome.Done;
import io.huiqi.claims.docket.Outcome.Duplicate;
import io.huiqi.claims.docket.Outcome.Stale;
import io.huiqi.claims.docket.Position;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.outbox.Outbox;
import io.huiqi.kit.outbox.Unannounced;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The docket in MongoDB: a claim and its unannounced events are one document, so each change is one write. */
final class MongoClaims implements Claims {

    private final MongoCollection<ClaimDocument> claims;
    private final ClaimInsertions insertions;
    private final ClaimQueries queries;
    private final Outbox outbox;
    private final EventWriter events;
    private final Clock clock;

    MongoClaims(MongoCollection<ClaimDocument> claims, Outbox outbox, EventWriter events, Clock clock) {
        this.claims = claims;
        this.insertions = new ClaimInsertions(claims);
        this.queries = new ClaimQueries(claims);
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Mono<Outcome> file(Transition submitted, Cause cause) {
        Claim claim = submitted.claim();
        List<PendingEvent> pending = events.write(subject(claim), 0, cause, submitted.events());
        ClaimDocument document = ClaimDocument.first(claim, pending);
        return insertions
                .insert(document)
                .flatMap(stored -> stored
                        ? outbox.announce(claim.id(), document.sequence(), pending)
                                .thenReturn(new Done(document.toFiled()))
                        : inTheWay(claim).switchIfEmpty(Mono.defer(() -> file(submitted, cause))));
    }

    /** What an insertion met; empty when it has gone since, so that trying again can succeed. */
    private Mono<Outcome> inTheWay(Claim claim) {
        return find(claim.id()).<Outcome>map(Done::new).switchIfEmpty(Mono.defer(() -> holder(claim)));
    }

    private Mono<Outcome> holder(Claim claim) {
        return Mono.from(claims.withDocumentClass(Document.class)
                        .find(eq("awardKey", claim.application().awardKey()))
                        .projection(include("_id")))
                .map(holder -> new Duplicate(holder.getString("_id")));
    }

    @Override
    public Mono<Outcome> save(Change change) {
        ClaimUpdate update = update(change);
        return Mono.from(claims.updateOne(update.guard(), update.fields()))
                .flatMap(result -> result.getMatchedCount() == 0
                        ? Mono.<Outcome>just(new Stale())
                        : outbox.announce(List.of(update.unannounced())).thenReturn(new Done(update.done())))
                .onErrorResume(
                        MongoWriteException.class,
                        failure -> failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                                ? holder(change.after()).defaultIfEmpty(new Stale())
                                : Mono.error(failure));
    }

    @Override
    public Mono<Boolean> saveAll(List<Change> changes) {
        List<ClaimUpdate> updates = changes.stream().map(this::update).toList();
        return Mono.from(claims.bulkWrite(
                        updates.stream().map(ClaimUpdate::model).toList(), new BulkWriteOptions().ordered(false)))
                .flatMap(result -> result.getMatchedCount() == updates.size()
                        ? outbox.announce(updates.stream()
                                        .map(ClaimUpdate::unannounced)
                                        .toList())
                                .thenReturn(true)
                        : announceWhatWaits(updates).thenReturn(false));
    }

    /** Which of the changes were made cannot be told from their number, but the documents know what waits. */
    private Mono<Void> announceWhatWaits(List<ClaimUpdate> updates) {
        List<String> ids = updates.stream().map(each -> each.after().id()).toList();
        return Flux.from(claims.withDocumentClass(Unannounced.class)
                        .find(and(in("_id", ids), exists("pendingSince")))
                        .projection(include("sequence", "pending")))
                .collectList()
                .flatMap(outbox::announce);
    }

    private ClaimUpdate update(Change change) {
        List<PendingEvent> written =
                events.write(subject(change.after()), change.before().sequence(), change.cause(), change.events());
        return ClaimUpdate.of(change, written, clock.instant());
    }

    @Override
    public Mono<Filed> find(String id) {
        return Mono.from(claims.find(eq("_id", id))).map(ClaimDocument::toFiled);
    }

    @Override
    public Flux<Filed> findAll(Collection<String> ids) {
        return Flux.from(claims.find(in("_id", ids))).map(ClaimDocument::toFiled);
    }

    @Override
    public Flux<Filed> list(ClaimFilter filter, @Nullable Position after, int limit) {
        return queries.list(filter, after, limit).map(ClaimDocument::toFiled);
    }

    @Override
    public Mono<Map<ClaimStatus, Long>> count(@Nullable String enterprise) {
        return enterprise == null ? queries.countAll() : queries.countOf(enterprise);
    }

    private static String subject(Claim claim) {
        return "claims/" + claim.id();
    }
}
