package io.huiqi.awards.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.job.Job;
import io.huiqi.awards.job.JobKind;
import io.huiqi.awards.job.JobOrder;
import io.huiqi.awards.job.JobOrder.PolicyText;
import io.huiqi.awards.job.JobRunner;
import io.huiqi.awards.job.JobStatus;
import io.huiqi.awards.job.Jobs;
import io.huiqi.awards.job.Jobs.Held;
import io.huiqi.awards.job.Portion;
import io.huiqi.awards.job.Rows;
import io.huiqi.awards.job.Tallies;
import io.huiqi.awards.job.Tally;
import io.huiqi.awards.job.TestClock;
import io.huiqi.awards.job.Unworkable;
import io.huiqi.awards.job.Work;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.sweep.SweepDesk;
import io.huiqi.kit.identity.Ids;
import io.huiqi.kit.store.Codecs;
import io.huiqi.kit.testing.RealParts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Jobs in a real store: one replica does a job, and another goes on where a dead one stopped. */
class MongoJobsTests {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static MongoClient client;

    private final TestClock clock = new TestClock();
    private final MongoDatabase database = client.getDatabase("jobs-" + UUID.randomUUID());
    private final Jobs here = replica("here");
    private final Jobs there = replica("there");
    private final Counting work = new Counting();

    @BeforeAll
    static void connect() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(RealParts.mongoUri("")))
                .codecRegistry(Codecs.registry())
                .build());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Test
    void aJobIsDoneFromBeginningToEnd() {
        order("j-1");

        assertThat(runner(here).runOne().block(PATIENCE)).isEqualTo("j-1");

        Job job = find("j-1");
        assertThat(job.status()).isEqualTo(JobStatus.DONE);
        assertThat(job.total()).isEqualTo(3);
        assertThat(job.state().done()).isEqualTo(3);
        assertThat(job.state().tallies()).containsExactly(new Tally("item", Map.of("seen", 3L), Map.of("sum", 6L)));
        assertThat(result(job)).containsExactly("1", "2", "3");
        assertThat(runner(here).runOne().blockOptional(PATIENCE)).isEmpty();
    }

    @Test
    void theSameOrderTwiceIsOneJob() {
        order("j-1");
        runner(here).runOne().block(PATIENCE);

        order("j-1");

        assertThat(find("j-1").status()).isEqualTo(JobStatus.DONE);
    }

    @Test
    void ofManyReplicasOneDoesAJob() {
        order("j-1");

        List<String> ended = Flux.range(0, 8)
                .flatMap(each -> runner(replica("replica-" + each)).runOne(), 8)
                .collectList()
                .block(PATIENCE);

        assertThat(ended).containsExactly("j-1");
        assertThat(work.begun).containsExactly("");
    }

    @Test
    void anotherReplicaGoesOnFromTheLastPortionOfADeadOne() {
        order("j-1");
        Held dead = here.take(LEASE).block(PATIENCE);
        here.begin(dead, 3).block(PATIENCE);
        here.keep(dead, portion(1), LEASE).block(PATIENCE);

        assertThat(runner(there).runOne().blockOptional(PATIENCE)).isEmpty();
        clock.pass(LEASE.plusSeconds(1));
        assertThat(runner(there).runOne().block(PATIENCE)).isEqualTo("j-1");

        assertThat(work.begun).containsExactly("1");
        assertThat(result(find("j-1"))).containsExactly("1", "2", "3");
    }

    @Test
    void whatAReplicaWritesAfterItLostAJobChangesNothing() {
        order("j-1");
        Held lost = here.take(LEASE).block(PATIENCE);
        clock.pass(LEASE.plusSeconds(1));
        Held held = there.take(LEASE).block(PATIENCE);
        there.keep(held, portion(1), LEASE).block(PATIENCE);

        assertThat(here.keep(lost, portion(9), LEASE).blockOptional(PATIENCE)).isEmpty();
        assertThat(here.finish(lost).block(PATIENCE)).isFalse();
        assertThat(here.fail(lost, "no").block(PATIENCE)).isFalse();

        assertThat(find("j-1").status()).isEqualTo(JobStatus.RUNNING);
        assertThat(result(find("j-1"))).containsExactly("1");
    }

    @Test
    void aCancelledJobStops() {
        order("j-1");
        Held held = here.take(LEASE).block(PATIENCE);

        assertThat(there.cancel("j-1").map(Job::status).block(PATIENCE)).isEqualTo(JobStatus.CANCELLED);

        assertThat(here.keep(held, portion(1), LEASE).blockOptional(PATIENCE)).isEmpty();
        clock.pass(LEASE.plusSeconds(1));
        assertThat(there.take(LEASE).blockOptional(PATIENCE)).isEmpty();
        assertThat(there.cancel("unknown").blockOptional(PATIENCE)).isEmpty();
    }

    @Test
    void aJobThatKeepsEndingItsReplicasIsGivenUp() {
        order("j-1");
        for (int death = 0; death < 5; death++) {
            here.take(LEASE).block(PATIENCE);
            clock.pass(LEASE.plusSeconds(1));
        }

        runner(there).runOne().block(PATIENCE);

        assertThat(find("j-1").status()).isEqualTo(JobStatus.FAILED);
        assertThat(find("j-1").failure()).contains("5 attempts");
        assertThat(work.begun).isEmpty();
    }

    @Test
    void aJobThatCanNeverBeDoneFailsAtOnce() {
        order("j-1");
        Work impossible = new Work() {
            @Override
            public Mono<Long> size() {
                return Mono.just(3L);
            }

            @Override
            public Flux<Portion> after(String enterprise, JobOrder order) {
                return Flux.error(new Unworkable("cannot be read"));
            }
        };

        new JobRunner(here, impossible, LEASE).runOne().block(PATIENCE);

        assertThat(find("j-1").failure()).isEqualTo("cannot be read");
    }

    @Test
    void oldJobsAreForgottenWithTheirResults() {
        order("old");
        runner(here).runOne().block(PATIENCE);
        clock.pass(Duration.ofDays(31));
        order("young");
        runner(here).runOne().block(PATIENCE);
        order("waiting");

        assertThat(here.forget(clock.instant().minus(Duration.ofDays(30))).block(PATIENCE))
                .isEqualTo(1);

        assertThat(here.find("old").blockOptional(PATIENCE)).isEmpty();
        assertThat(find("waiting").status()).isEqualTo(JobStatus.QUEUED);
        assertThat(result(find("young"))).hasSize(3);
        assertThat(Mono.from(database.getCollection("jobPortions").countDocuments())
                        .block(PATIENCE))
                .isEqualTo(3);
    }

    @Test
    void aVersionPublishedIsOneSweepHoweverOftenItIsTold() {
        Policy policy = PolicyFixtures.jiaozuo().policy();

        desk(here, 10, false).published(policy).block(PATIENCE);
        assertThat(here.unfinished().block(PATIENCE)).isZero();

        desk(here, 10, true).published(policy).block(PATIENCE);
        desk(there, 10, true).published(policy).block(PATIENCE);
        assertThat(here.unfinished().block(PATIENCE)).isEqualTo(1);
    }

    @Test
    void moreJobsThanMayWaitAreNotTaken() {
        Policy policy = PolicyFixtures.jiaozuo().policy();
        SweepDesk desk = desk(here, 1, false);

        assertThat(desk.sweep(policy, 2020, List.of(), "tester").blockOptional(PATIENCE))
                .isPresent();
        assertThat(desk.sweep(policy, 2020, List.of(), "tester").blockOptional(PATIENCE))
                .isEmpty();
        runner(here).runOne().block(PATIENCE);
        assertThat(desk.sweep(policy, 2020, List.of(), "tester").blockOptional(PATIENCE))
                .isPresent();
    }

    private SweepDesk desk(Jobs jobs, long limit, boolean sweepAfterChange) {
        return new SweepDesk(jobs, clock, new Ids(clock), limit, sweepAfterChange);
    }

    private Jobs replica(String name) {
        return new MongoJobs(
                database.getCollection("jobs", JobDocument.class),
                database.getCollection("jobPortions", PortionDocument.class),
                clock,
                name);
    }

    private JobRunner runner(Jobs jobs) {
        return new JobRunner(jobs, work, LEASE);
    }

    private void order(String id) {
        JobOrder order = new JobOrder(JobKind.SWEEP, "p", 2020, List.of(), new PolicyText("1", "sha", "yaml"), null);
        here.order(Job.queued(id, order, "tester", clock.instant())).block(PATIENCE);
    }

    private Job find(String id) {
        return here.find(id).block(PATIENCE);
    }

    private List<String> result(Job job) {
        List<String> cells = new ArrayList<>();
        here.rows(job).toStream().flatMap(Rows::unpack).forEach(cells::addAll);
        return cells;
    }

    private static Portion portion(int number) {
        Rows rows = new Rows();
        rows.cell(number).end();
        Tallies tallies = new Tallies();
        tallies.count("item", "seen");
        tallies.add("item", "sum", number);
        return new Portion(Integer.toString(number), 1, rows.pack(), tallies.toList());
    }

    /** Three enterprises, called 1 to 3, one a portion; remembers where it was asked to begin. */
    private static final class Counting implements Work {

        private final List<String> begun = new CopyOnWriteArrayList<>();

        @Override
        public Mono<Long> size() {
            return Mono.just(3L);
        }

        @Override
        public Flux<Portion> after(String enterprise, JobOrder order) {
            begun.add(enterprise);
            int first = enterprise.isEmpty() ? 1 : Integer.parseInt(enterprise) + 1;
            return Flux.fromStream(IntStream.rangeClosed(first, 3).mapToObj(MongoJobsTests::portion));
        }
    }
}
