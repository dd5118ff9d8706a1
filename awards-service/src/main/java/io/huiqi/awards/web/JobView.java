package io.huiqi.awards.web;

import io.huiqi.awards.job.Job;
import io.huiqi.awards.job.JobOrder;
import io.huiqi.awards.job.JobOrder.PolicyText;
import io.huiqi.awards.job.JobStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job.
 *
 * @param status {@code queued}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param policyVersion the version the job computes with, whatever is published meanwhile
 * @param draftVersion of the draft of a shadow run
 * @param items empty for all
 * @param failure why it failed
 * @param summary by item, over the enterprises looked at so far
 */
record JobView(
        String id,
        String kind,
        String status,
        Progress progress,
        String policy,
        String policyVersion,
        @Nullable String draftVersion,
        int year,
        List<String> items,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure,
        List<? extends TallyView> summary,
        Links links) {

    /** How many enterprises were looked at, of about how many. */
    record Progress(long done, long total) {}

    /**
     * @param result null until the job is done
     * @param claims the result's lines about real claims, of a shadow run that is done
     */
    record Links(
            String self, @Nullable String result, @Nullable String claims) {}

    static String pathOf(String id) {
        return "/api/v1/jobs/" + id;
    }

    static JobView of(Job job) {
        JobOrder order = job.order();
        PolicyText draft = order.draft();
        boolean done = job.status() == JobStatus.DONE;
        String path = pathOf(job.id());
        return new JobView(
                job.id(),
                order.kind().code(),
                job.status().code(),
                progress(job),
                order.policy(),
                order.inForce().version(),
                draft == null ? null : draft.version(),
                order.year(),
                order.items(),
                job.requestedBy(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.failure(),
                job.state().tallies().stream()
                        .map(tally -> TallyView.of(order.kind(), tally))
                        .toList(),
                links(path, done, draft != null));
    }

    private static Links links(String path, boolean done, boolean compares) {
        return new Links(path, done ? path + "/result" : null, done && compares ? path + "/result?lines=claims" : null);
    }

    /** The total was counted at the beginning; enterprises may have come since. */
    private static Progress progress(Job job) {
        long done = job.state().done();
        return new Progress(done, job.status() == JobStatus.DONE ? done : Math.max(done, job.total()));
    }
}
