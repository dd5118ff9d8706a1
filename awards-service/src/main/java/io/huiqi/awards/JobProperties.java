package io.huiqi.awards;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How jobs are done.
 *
 * @param threads that compute a job of this process; the rest of the machine is for claims
 * @param pageSize enterprises in one portion
 * @param lease how long nothing may be heard of the replica that does a job before another takes it over
 * @param interval how often to look for jobs
 * @param retention how long finished jobs are kept with their results
 * @param limit how many jobs may wait or run
 * @param afterPolicyChange whether a version that is published is swept by itself
 */
@ConfigurationProperties("awards.jobs")
record JobProperties(
        int threads,
        int pageSize,
        Duration lease,
        Duration interval,
        Duration retention,
        long limit,
        boolean afterPolicyChange) {}
