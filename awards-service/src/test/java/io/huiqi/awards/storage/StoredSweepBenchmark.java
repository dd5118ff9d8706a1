package io.huiqi.awards.storage;

import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.facts.FactChange;
import io.huiqi.awards.facts.YearReport;
import io.huiqi.awards.job.Job;
import io.huiqi.awards.job.JobKind;
import io.huiqi.awards.job.JobOrder;
import io.huiqi.awards.job.JobOrder.PolicyText;
import io.huiqi.awards.job.JobRunner;
import io.huiqi.awards.job.Jobs;
import io.huiqi.awards.policy.LintReport;
import io.huiqi.awards.policyfile.PolicyReader;
import io.huiqi.awards.sweep.SweepWork;
import io.huiqi.kit.store.Codecs;
import io.huiqi.local.store.LocalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Prints how fast accounts are read from the local store, raw, as a sweep reads them, and swept with the result stored; the
 * store runs in the same process. Argument: enterprises (100000).
 */
public final class StoredSweepBenchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int PAGE = 1000;

    private final MongoDatabase database;
    private final MongoCollection<AccountDocument> ledgers;
    private final int enterprises;

    private StoredSweepBenchmark(MongoDatabase database, int enterprises) {
        this.database = database;
        this.ledgers = database.getCollection("ledgers", AccountDocument.class);
        this.enterprises = enterprises;
    }

    public static void main(String[] arguments) throws IOException {
        int enterprises = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        try (LocalStore store = LocalStore.open(Files.createTempDirectory("huiqi-sweep"));
                MongoClient client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(store.connectionString()))
                        .codecRegistry(Codecs.registry())
                        .build())) {
            new StoredSweepBenchmark(client.getDatabase("sweep"), enterprises).run();
        }
    }

    private void run() {
        System.out.printf("%,d enterprises stored%n%-52s %9s %14s%n", enterprises, "", "seconds", "enterprises/s");
        print("taking in registration and two years of figures", this::fill);
        for (int round = 0; round < 2; round++) {
            print("read raw, page by page (ceiling)", this::readRaw);
            print("read as a sweep reads, on one thread", this::read);
            print("swept over all items, result stored", this::sweep);
        }
    }

    private void print(String what, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("%-52s %9.2f %,14.0f%n", what, seconds, enterprises / seconds);
    }

    private void fill() {
        Flux.range(0, enterprises)
                .buffer(PAGE)
                .concatMap(page -> Mono.from(ledgers.bulkWrite(FactUpdates.of(changes(page)))))
                .blockLast(PATIENCE);
    }

    private static List<FactChange> changes(List<Integer> page) {
        List<FactChange> changes = new ArrayList<>();
        for (int number : page) {
            String uscc = Long.toString(910_000_000_000_000_000L + number);
            changes.add(new FactChange.MasterData(uscc, "enterprise", "C36", List.of(2020), 1));
            for (int year = 2019; year <= 2020; year++) {
                long fen = Math.floorMod(number * 7_919L + year, 12_000L) * 100_000_000L;
                Map<String, Long> figures = Map.of("taxableRevenue", fen, "rdExpense", fen / 100);
                YearReport report = new YearReport(year, 1, "tax", null, "event-" + number + "-" + year, figures);
                changes.add(new FactChange.YearFigures(uscc, report));
            }
        }
        return changes;
    }

    private void readRaw() {
        MongoCollection<RawBsonDocument> raw = database.getCollection("ledgers", RawBsonDocument.class);
        String after = "";
        int count = 0;
        while (true) {
            List<RawBsonDocument> page = Flux.from(raw.find(gt("_id", after))
                            .sort(Sorts.ascending("_id"))
                            .limit(PAGE)
                            .batchSize(PAGE))
                    .collectList()
                    .block(PATIENCE);
            count += page.size();
            if (page.size() < PAGE) {
                require(count);
                return;
            }
            after = page.get(PAGE - 1).getString("_id").getValue();
        }
    }

    private void read() {
        MongoLedgers pages = new MongoLedgers(ledgers);
        String after = "";
        int count = 0;
        while (true) {
            var page = pages.page(after, PAGE, false).collectList().block(PATIENCE);
            page.forEach(account -> account.read());
            count += page.size();
            if (page.size() < PAGE) {
                require(count);
                return;
            }
            after = page.get(PAGE - 1).uscc();
        }
    }

    private void sweep() {
        Scheduler threads = Schedulers.newParallel("sweep", 2);
        try {
            Jobs jobs = new MongoJobs(
                    database.getCollection("jobs", JobDocument.class),
                    database.getCollection("jobPortions", PortionDocument.class),
                    Clock.systemUTC(),
                    "here");
            SweepWork work = new SweepWork(
                    new MongoLedgers(ledgers),
                    yaml -> new LintReport(PolicyReader.policyOf(yaml).orElseThrow(), List.of(), List.of()),
                    threads,
                    2,
                    PAGE);
            Job job = Job.queued(
                    "j-" + System.nanoTime(),
                    order(),
                    "benchmark",
                    Clock.systemUTC().instant());
            jobs.order(job)
                    .then(new JobRunner(jobs, work, Duration.ofMinutes(1)).runOne())
                    .block(PATIENCE);
            require((int) jobs.find(job.id()).block(PATIENCE).state().done());
        } finally {
            threads.dispose();
        }
    }

    private static JobOrder order() {
        PolicyText text = new PolicyText("1", "", PolicyFixtures.jiaozuoYaml());
        return new JobOrder(JobKind.SWEEP, "jiaozuo-2020-17", 2020, List.of(), text, null);
    }

    private void require(int count) {
        if (count != enterprises) {
            throw new IllegalStateException("read " + count);
        }
    }
}
