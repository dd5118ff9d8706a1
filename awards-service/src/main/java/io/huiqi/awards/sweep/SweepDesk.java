package io.huiqi.awards.sweep;

import io.huiqi.awards.job.Job;
import io.huiqi.awards.job.JobKind;
import io.huiqi.awards.job.JobOrder;
import io.huiqi.awards.job.JobOrder.PolicyText;
import io.huiqi.awards.job.Jobs;
import io.huiqi.awards.policy.Policy;
import io.huiqi.kit.identity.Ids;
import io.huiqi.kit.time.CivilTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import reactor.core.publisher.Mono;

/** Takes orders of sweeps and shadow runs. */
public final class SweepDesk {

    private static final String SERVICE = "awards-service";

    private final Jobs jobs;
    private final Clock clock;
    private final Ids ids;
    private final long limit;
    private final boolean sweepAfterChange;

    /**
     * @param limit how many jobs may wait or run; more are not taken
     * @param sweepAfterChange whether a version that is published is swept by itself
     */
    public SweepDesk(Jobs jobs, Clock clock, Ids ids, long limit, boolean sweepAfterChange) {
        this.jobs = jobs;
        this.clock = clock;
        this.ids = ids;
        this.limit = limit;
        this.sweepAfterChange = sweepAfterChange;
    }

    /** Orders a sweep of a year over some items of a policy; none named means all. Empty if too many jobs wait. */
    public Mono<Job> sweep(Policy policy, int year, List<String> items, String requestedBy) {
        return order(
                ids.next(), new JobOrder(JobKind.SWEEP, policy.id(), year, items, text(policy), null), requestedBy);
    }

    /** Orders a comparison of a year under a policy and under a draft of it. Empty if too many jobs wait. */
    public Mono<Job> shadowRun(Policy inForce, Policy draft, int year, String requestedBy) {
        JobOrder order = new JobOrder(JobKind.SHADOW_RUN, inForce.id(), year, List.of(), text(inForce), text(draft));
        return order(ids.next(), order, requestedBy);
    }

    /**
     * Sweeps a version that was published, if this installation wants that, for the last year that is over or the first
     * one that counts. Told again on the same day, it is one sweep.
     */
    public Mono<Void> published(Policy policy) {
        if (!sweepAfterChange) {
            return Mono.empty();
        }
        LocalDate today = CivilTime.dateOf(clock.instant());
        int year = Math.max(today.getYear() - 1, policy.validity().firstYear());
        JobOrder order = new JobOrder(JobKind.SWEEP, policy.id(), year, List.of(), text(policy), null);
        return order(idOf(policy, today), order, SERVICE).then();
    }

    /** The id of the sweep of a version published on a day. */
    public static String idOf(Policy policy, LocalDate publishedOn) {
        return Ids.from("sweep", policy.file().sha256(), publishedOn.toString());
    }

    private Mono<Job> order(String id, JobOrder order, String requestedBy) {
        Job job = Job.queued(id, order, requestedBy, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return jobs.unfinished()
                .filter(unfinished -> unfinished < limit)
                .flatMap(unfinished -> jobs.order(job).thenReturn(job));
    }

    private static PolicyText text(Policy policy) {
        return new PolicyText(
                policy.version(), policy.file().sha256(), policy.file().text());
    }
}
