package io.huiqi.awards;

import io.huiqi.awards.job.JobRunner;
import io.huiqi.awards.job.Jobs;
import io.huiqi.awards.policy.PolicyLinter;
import io.huiqi.awards.sweep.Ledgers;
import io.huiqi.awards.sweep.SweepDesk;
import io.huiqi.awards.sweep.SweepWork;
import io.huiqi.kit.identity.Ids;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Takes orders of jobs and does them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobProperties.class)
class JobConfiguration {

    @Bean
    SweepDesk sweepDesk(Jobs jobs, Clock clock, JobProperties properties) {
        return new SweepDesk(jobs, clock, new Ids(clock), properties.limit(), properties.afterPolicyChange());
    }

    @Bean(destroyMethod = "dispose")
    Scheduler sweepThreads(JobProperties properties) {
        return Schedulers.newParallel("sweep", properties.threads(), true);
    }

    @Bean
    JobRounds jobRounds(
            Jobs jobs,
            Ledgers ledgers,
            PolicyLinter reader,
            Scheduler sweepThreads,
            Clock clock,
            JobProperties properties) {
        SweepWork work = new SweepWork(ledgers, reader, sweepThreads, properties.threads(), properties.pageSize());
        return new JobRounds(new JobRunner(jobs, work, properties.lease()), jobs, clock, properties);
    }
}
