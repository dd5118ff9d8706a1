package io.huiqi.awards.storage;

import io.huiqi.awards.job.Job;
import io.huiqi.awards.job.JobKind;
import io.huiqi.awards.job.JobOrder;
import io.huiqi.awards.job.JobStatus;
import io.huiqi.awards.job.Jobs.Held;
import io.huiqi.awards.job.Tally;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A job.
 *
 * @param after the last enterprise whose result is stored
 * @param owner the replica that holds it, until {@code leaseUntil}
 * @param attempt how often it was taken: who has written it with an older number has lost it
 * @param stalled how often it was taken since it last came further
 */
public record JobDocument(
        @BsonId String id,
        JobKind kind,
        String policy,
        int year,
        List<String> items,
        JobOrder.PolicyText inForce,
        JobOrder.@Nullable PolicyText draft,
        String requestedBy,
        JobStatus status,
        long total,
        String after,
        long done,
        int portions,
        List<Tally> tallies,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure,
        @Nullable String owner,
        @Nullable Instant leaseUntil,
        int attempt,
        int stalled) {

    static JobDocument of(Job job) {
        JobOrder order = job.order();
        Job.State state = job.state();
        return new JobDocument(
                job.id(),
                order.kind(),
                order.policy(),
                order.year(),
                order.items(),
                order.inForce(),
                order.draft(),
                job.requestedBy(),
                job.status(),
                job.total(),
                state.after(),
                state.done(),
                state.portions(),
                state.tallies(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.failure(),
                null,
                null,
                0,
                0);
    }

    Job toJob() {
        JobOrder order = new JobOrder(kind, policy, year, items, inForce, draft);
        Job.State state = new Job.State(after, done, portions, tallies);
        return new Job(id, order, requestedBy, status, total, state, createdAt, startedAt, finishedAt, failure);
    }

    Held toHeld() {
        return new Held(toJob(), attempt, stalled);
    }
}
