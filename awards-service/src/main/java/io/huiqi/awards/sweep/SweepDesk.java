package io.huiqi.awards.sweep;

import io.huiqi.awards.job.Job;
import io.huiqi.awards.job.JobKind;
import io.huiqi.awards.job.JobOrder;
import io.huiqi.awards.job.JobOrder.PolicyText;
import io.huiqi.awards.job.Jobs;
import io.huiqi.awards.policy.Policy;
import io.huiqi.kit.identity.Ids;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import reactor.core.publisher.Mono;

/** Takes orders of sweeps and shadow runs. */
public final class SweepDesk {

    private static final String SERVICE = "awards-service";

    private final Jobs jobs;
    private final Clock clock;
    private final Ids ids;
    private final boolean sweepAfterChange;

    /** @param sweepAfterChange whether a policy that comes into force is swept by itself */
    public SweepDesk(Jobs jobs, Clock clock, Ids ids, boolean sweepAfterChange) {
        this.jobs = jobs;
        this.clock = clock;
        this.ids = ids;
        this.sweepAfterChange = sweepAfterChange;
    }

    /** Orders a sweep of a year over some items of a policy; none named means all. */
    public Mono<Job> sweep(Policy policy, int year, List<String> items, String requestedBy) {
        return order(
                ids.next(), new JobOrder(JobKind.SWEEP, policy.id(), year, items, text(policy), null), requestedBy);
    }

    /** Orders a comparison of a year under a policy and under a draft of it. */
    public Mono<Job> shadowRun(Policy inForce, Policy draft, int year, String requestedBy) {
        JobOrder order = new JobOrder(JobKind.SHADOW_RUN, inForce.id(), year, List.of(), text(inForce), text(draft));
        return order(ids.next(), order, requestedBy);
    }

    /**
     * Sweeps a policy that has come into force, if this installation wants that; told again, or by several replicas, it is
     * one sweep.
     */
    public Mono<Void> policyChanged(Policy policy, int year) {
        if (!sweepAfterChange) {
            return Mono.empty();
        }
        String id = Ids.from("sweep", policy.file().sha256(), Integer.toString(year));
        JobOrder order = new JobOrder(JobKind.SWEEP, policy.id(), year, List.of(), text(policy), null);
        return order(id, order, SERVICE).then();
    }

    private Mono<Job> order(String id, JobOrder order, String requestedBy) {
        Job job = Job.queued(id, order, requestedBy, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return jobs.order(job).thenReturn(job);
    }

    private static PolicyText text(Policy policy) {
        return new PolicyText(
                policy.version(), policy.file().sha256(), policy.file().text());
    }
}
