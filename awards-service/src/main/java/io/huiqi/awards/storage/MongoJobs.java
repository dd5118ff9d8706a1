package io.huiqi.awards.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.awards.job.Job;
import io.huiqi.awards.job.JobStatus;
import io.huiqi.awards.job.Jobs;
import io.huiqi.awards.job.Portion;
import io.huiqi.kit.paging.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Jobs in the collection {@code jobs}, their results in {@code jobPortions}. */
final class MongoJobs implements Jobs {

    /** For {@link #take}, {@link #forget} and {@link #list}. */
    static final List<IndexModel> INDEXES = List.of(
            new IndexModel(Indexes.ascending("status", "createdAt")),
            new IndexModel(Indexes.ascending("finishedAt")),
            new IndexModel(Indexes.descending("createdAt", "_id")));

    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    private static final FindOneAndUpdateOptions OLDEST =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).sort(ascending("createdAt"));

    private final MongoCollection<JobDocument> jobs;
    private final MongoCollection<PortionDocument> portions;
    private final Clock clock;
    private final String owner;

    /** @param owner this replica, unlike any other */
    MongoJobs(MongoCollection<JobDocument> jobs, MongoCollection<PortionDocument> portions, Clock clock, String owner) {
        this.jobs = jobs;
        this.portions = portions;
        this.clock = clock;
        this.owner = owner;
    }

    @Override
    public Mono<Void> order(Job job) {
        return Mono.from(jobs.insertOne(JobDocument.of(job)))
                .onErrorResume(
                        MongoException.class, failure -> isDuplicate(failure) ? Mono.empty() : Mono.error(failure))
                .then();
    }

    @Override
    public Mono<Job> find(String id) {
        return Mono.from(jobs.find(eq("_id", id))).map(JobDocument::toJob);
    }

    @Override
    public Mono<Page<Job>> list(int limit, @Nullable Seen after) {
        Bson wanted = after == null
                ? empty()
                : or(
                        lt("createdAt", after.createdAt()),
                        and(eq("createdAt", after.createdAt()), lt("_id", after.id())));
        return Flux.from(jobs.find(wanted).sort(descending("createdAt", "_id")).limit(limit + 1))
                .map(JobDocument::toJob)
                .collectList()
                .map(found -> Page.of(found, limit, MongoJobs::keyOf));
    }

    private static List<String> keyOf(Job job) {
        return List.of(Long.toString(job.createdAt().toEpochMilli()), job.id());
    }

    @Override
    public Mono<Long> unfinished() {
        return Mono.from(jobs.countDocuments(in("status", JobStatus.QUEUED, JobStatus.RUNNING)));
    }

    @Override
    public Mono<Job> cancel(String id) {
        Bson unfinished = and(eq("_id", id), in("status", JobStatus.QUEUED, JobStatus.RUNNING));
        Bson cancelled = combine(set("status", JobStatus.CANCELLED), set("finishedAt", clock.instant()));
        return Mono.from(jobs.findOneAndUpdate(unfinished, cancelled, AFTER))
                .map(JobDocument::toJob)
                .switchIfEmpty(find(id));
    }

    @Override
    public Mono<Held> take(Duration lease) {
        Instant now = clock.instant();
        Bson free = or(eq("status", JobStatus.QUEUED), and(eq("status", JobStatus.RUNNING), lt("leaseUntil", now)));
        Bson mine = combine(
                set("status", JobStatus.RUNNING),
                set("owner", owner),
                set("leaseUntil", now.plus(lease)),
                min("startedAt", now),
                inc("attempt", 1),
                inc("stalled", 1));
        return Mono.from(jobs.findOneAndUpdate(free, mine, OLDEST)).map(JobDocument::toHeld);
    }

    @Override
    public Mono<Boolean> begin(Held held, long total) {
        return change(held, set("total", total));
    }

    /** The portion first: a state that counts it has it. A portion without a state is written again. */
    @Override
    public Mono<Held> keep(Held held, Portion portion, Duration lease) {
        Job.State state = held.job().state().with(portion);
        Bson further = combine(
                set("after", state.after()),
                set("done", state.done()),
                set("portions", state.portions()),
                set("tallies", state.tallies()),
                set("leaseUntil", clock.instant().plus(lease)),
                set("stalled", 0));
        return store(held, portion)
                .filter(stored -> stored)
                .flatMap(stored -> Mono.from(jobs.findOneAndUpdate(isHeld(held), further, AFTER)))
                .map(JobDocument::toHeld);
    }

    /** False if a later attempt has written this portion. */
    private Mono<Boolean> store(Held held, Portion portion) {
        String id = PortionDocument.idOf(held.job().id(), held.job().state().portions());
        return Mono.from(portions.replaceOne(
                        and(eq("_id", id), lte("attempt", held.attempt())),
                        new PortionDocument(id, held.attempt(), new Binary(portion.rows())),
                        new ReplaceOptions().upsert(true)))
                .map(result -> true)
                .onErrorResume(
                        MongoException.class, failure -> isDuplicate(failure) ? Mono.just(false) : Mono.error(failure));
    }

    @Override
    public Mono<Boolean> finish(Held held) {
        return change(held, combine(set("status", JobStatus.DONE), set("finishedAt", clock.instant())));
    }

    @Override
    public Mono<Boolean> fail(Held held, String why) {
        return change(
                held,
                combine(set("status", JobStatus.FAILED), set("finishedAt", clock.instant()), set("failure", why)));
    }

    private Mono<Boolean> change(Held held, Bson update) {
        return Mono.from(jobs.updateOne(isHeld(held), update)).map(result -> result.getMatchedCount() == 1);
    }

    private Bson isHeld(Held held) {
        return and(
                eq("_id", held.job().id()),
                eq("status", JobStatus.RUNNING),
                eq("owner", owner),
                eq("attempt", held.attempt()));
    }

    @Override
    public Flux<byte[]> rows(Job job) {
        return Flux.range(0, job.state().portions())
                .map(number -> PortionDocument.idOf(job.id(), number))
                .concatMap(
                        id -> Mono.from(portions.find(eq("_id", id)))
                                .switchIfEmpty(
                                        Mono.error(() -> new IllegalStateException("portion " + id + " is gone"))),
                        1)
                .map(portion -> portion.rows().getData());
    }

    @Override
    public Mono<Long> forget(Instant before) {
        return Flux.from(jobs.find(lt("finishedAt", before)))
                .map(JobDocument::id)
                .concatMap(id ->
                        Mono.from(portions.deleteMany(portionsOf(id))).then(Mono.from(jobs.deleteOne(eq("_id", id)))))
                .count();
    }

    /** The character after the slash is the zero. */
    private static Bson portionsOf(String job) {
        return and(gte("_id", job + "/"), lt("_id", job + "0"));
    }

    private static boolean isDuplicate(MongoException failure) {
        return ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
