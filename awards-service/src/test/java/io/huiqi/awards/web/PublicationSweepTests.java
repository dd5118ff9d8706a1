package io.huiqi.awards.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.Replica;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.job.Job;
import io.huiqi.awards.job.Jobs;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policyfile.PolicyReader;
import io.huiqi.awards.sweep.SweepDesk;
import io.huiqi.kit.time.CivilTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A version is swept when it is published, unless an installation does not want that. */
class PublicationSweepTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void aVersionIsSweptWhenItIsPublished() {
        String database = "publication-sweep-" + UUID.randomUUID();
        try (Replica replica = Replica.on(database, "--AWARDS_SWEEP_AFTER_POLICY_CHANGE=true")) {
            String yaml = PolicyFixtures.edition("test-" + UUID.randomUUID(), "1", "100万");
            Policy policy = PolicyReader.policyOf(yaml).orElseThrow();
            LocalDate before = today();

            replica.publish(yaml).expectStatus().isCreated();

            Job job = find(replica, policy, before);
            assertThat(job.order().policy()).isEqualTo(policy.id());
            assertThat(job.order().year()).isBetween(before.getYear() - 1, today().getYear() - 1);
        }
    }

    /** Midnight may have come meanwhile. */
    private static Job find(Replica replica, Policy policy, LocalDate before) {
        Jobs jobs = replica.bean(Jobs.class);
        return jobs.find(SweepDesk.idOf(policy, before))
                .switchIfEmpty(jobs.find(SweepDesk.idOf(policy, today())))
                .block(PATIENCE);
    }

    private static LocalDate today() {
        return CivilTime.dateOf(Clock.systemUTC().instant());
    }
}
