package io.huiqi.awards.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.awards.publication.PolicyAnnouncements;
import io.huiqi.awards.publication.PolicyStep;
import io.huiqi.awards.publication.PolicyStep.Taken;
import io.huiqi.awards.publication.PublishedPolicies;
import io.huiqi.awards.publication.PublishedPolicy;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.outbox.Outbox;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Policies in the collection {@code policies}, each with its versions and unannounced events. */
final class MongoPublishedPolicies implements PublishedPolicies {

    private static final int TRIES = 16;

    private final MongoCollection<PolicyDocument> documents;
    private final PublicationMarks marks;
    private final Outbox outbox;
    private final PolicyAnnouncements announcements;
    private final Clock clock;

    MongoPublishedPolicies(
            MongoCollection<PolicyDocument> documents, Outbox outbox, PolicyAnnouncements announcements, Clock clock) {
        this.documents = documents;
        this.marks = new PublicationMarks(documents);
        this.outbox = outbox;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Override
    public Mono<PublishedPolicy> find(String id) {
        return Mono.from(documents.find(eq("_id", id))).map(PolicyDocument::toPolicy);
    }

    @Override
    public Mono<List<PublishedPolicy>> all() {
        return Flux.from(documents.find().sort(ascending("_id")))
                .map(PolicyDocument::toPolicy)
                .collectList();
    }

    @Override
    public Mono<Map<String, Long>> revisions() {
        return marks.revisions();
    }

    @Override
    public Mono<PolicyStep> change(String id, Function<PublishedPolicy, PolicyStep> step, Cause cause) {
        return Mono.defer(marks::revisions)
                .then(Mono.defer(() -> Mono.from(documents.find(eq("_id", id)))))
                .defaultIfEmpty(PolicyDocument.none(id))
                .flatMap(current -> attempt(current, step, cause))
                .retryWhen(Retry.max(TRIES).filter(LostRace.class::isInstance));
    }

    /** The step is taken anew once the policy is marked, since it tells the time; a first version needs no mark. */
    private Mono<PolicyStep> attempt(PolicyDocument current, Function<PublishedPolicy, PolicyStep> step, Cause cause) {
        PolicyStep first = step.apply(current.toPolicy());
        if (!(first instanceof Taken) || current.version() == 0) {
            return take(current, first, cause);
        }
        return Mono.usingWhen(
                marks.put(current).switchIfEmpty(Mono.error(LostRace::new)),
                mark -> Mono.defer(() -> take(current.markedBy(mark), step.apply(current.toPolicy()), cause)),
                mark -> marks.lift(current.id(), mark));
    }

    private Mono<PolicyStep> take(PolicyDocument current, PolicyStep step, Cause cause) {
        if (!(step instanceof Taken taken)) {
            return Mono.just(step);
        }
        PolicyDocument next = current.with(
                taken.policy(),
                announcements.write(current.id(), current.sequence(), cause, taken.news()),
                clock.instant());
        return write(current, next)
                .then(outbox.announce(next.id(), next.sequence(), next.unannounced()))
                .thenReturn(step);
    }

    private Mono<Void> write(PolicyDocument current, PolicyDocument next) {
        if (current.version() == 0) {
            return Mono.from(documents.insertOne(next))
                    .onErrorMap(MongoWriteException.class, MongoPublishedPolicies::lostRace)
                    .then();
        }
        return Mono.from(documents.replaceOne(
                        and(
                                eq("_id", current.id()),
                                eq("version", current.version()),
                                eq("underway", current.underway())),
                        next))
                .flatMap(result -> result.getMatchedCount() == 1 ? Mono.empty() : Mono.error(new LostRace()));
    }

    private static Throwable lostRace(MongoWriteException failure) {
        return failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY ? new LostRace() : failure;
    }

    /** Somebody else changed the policy in between. */
    private static final class LostRace extends RuntimeException {

        LostRace() {
            super("the policy changed meanwhile", null, false, false);
        }
    }
}
