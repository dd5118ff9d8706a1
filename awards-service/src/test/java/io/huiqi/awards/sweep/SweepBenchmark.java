package io.huiqi.awards.sweep;

import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Beneficiary;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.job.Job;
import io.huiqi.awards.job.JobKind;
import io.huiqi.awards.job.JobOrder;
import io.huiqi.awards.job.JobOrder.PolicyText;
import io.huiqi.awards.job.Portion;
import io.huiqi.awards.policy.LintReport;
import io.huiqi.awards.policyfile.PolicyReader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Prints how long a sweep of made-up enterprises over all items of 焦发〔2020〕17号 takes, the making of them included, and
 * beside it the same without parts of the work. Arguments: enterprises (1000000), threads (2).
 */
public final class SweepBenchmark {

    private static final int PAGE = 1000;
    private static final int YEAR = 2020;

    private final long enterprises;
    private final int threads;
    private final Assessor assessor = PolicyFixtures.jiaozuo();
    private final List<Question> questions = assessor.policy().items().keySet().stream()
            .map(item -> Question.of(item, YEAR))
            .toList();

    private SweepBenchmark(long enterprises, int threads) {
        this.enterprises = enterprises;
        this.threads = threads;
    }

    public static void main(String[] arguments) {
        long enterprises = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        new SweepBenchmark(enterprises, threads).run();
    }

    private void run() {
        System.out.printf("%,d enterprises, %d items, %d threads%n", enterprises, questions.size(), threads);
        System.out.printf("%-52s %9s %14s %16s%n", "", "seconds", "enterprises/s", "assessments/s");
        for (int round = 0; round < 2; round++) {
            System.out.println(round == 0 ? "cold" : "warm");
            print("making the enterprises alone", this::makeOnly);
            print("made and assessed, nothing kept (raw ceiling)", this::assessOnly);
            print("the sweep: made, assessed, rows packed, summed", this::sweep);
        }
    }

    private void print(String what, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%-52s %9.2f %,14.0f %,16.0f%n",
                what, seconds, enterprises / seconds, enterprises * questions.size() / seconds);
    }

    private void makeOnly() {
        each(account -> account.beneficiary().facts().figures().size());
    }

    private void assessOnly() {
        each(account -> {
            Beneficiary beneficiary = account.beneficiary();
            Entitlements paid =
                    beneficiary.ledger().entitlements(assessor.policy().id());
            long sum = 0;
            for (Question question : questions) {
                sum += assessor.assess(question, beneficiary.facts(), paid).fen();
            }
            return sum;
        });
    }

    private interface Look {
        long at(Account account);
    }

    private void each(Look look) {
        LongAdder sum = new LongAdder();
        List<Thread> workers = IntStream.range(0, threads)
                .mapToObj(worker -> new Thread(() -> {
                    long mine = 0;
                    for (long i = worker; i < enterprises; i += threads) {
                        mine += look.at(MadeUp.account(i));
                    }
                    sum.add(mine);
                }))
                .toList();
        workers.forEach(Thread::start);
        for (Thread worker : workers) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (sum.sum() == 0) {
            throw new IllegalStateException("nothing was done");
        }
    }

    private void sweep() {
        Scheduler scheduler = Schedulers.newParallel("sweep", threads);
        try {
            Job.State end = new SweepWork(
                            new MadeUpLedgers(),
                            yaml -> new LintReport(PolicyReader.policyOf(yaml).orElseThrow(), List.of(), List.of()),
                            scheduler,
                            threads,
                            PAGE)
                    .after("", order())
                    .scan(new Sum(0, Job.State.NOTHING), Sum::with)
                    .blockLast(Duration.ofMinutes(10))
                    .state();
            if (end.done() != enterprises) {
                throw new IllegalStateException(end.toString());
            }
        } finally {
            scheduler.dispose();
        }
    }

    private record Sum(long bytes, Job.State state) {
        Sum with(Portion portion) {
            return new Sum(bytes + portion.rows().length, state.with(portion));
        }
    }

    private JobOrder order() {
        PolicyText text = new PolicyText("1", "", PolicyFixtures.jiaozuoYaml());
        return new JobOrder(JobKind.SWEEP, assessor.policy().id(), YEAR, List.of(), text, null);
    }

    /** Makes a page as it is asked for. */
    private final class MadeUpLedgers implements Ledgers {

        @Override
        public Mono<Long> size() {
            return Mono.just(enterprises);
        }

        @Override
        public Flux<Ledgers.Unread> page(String after, int limit, boolean evidence) {
            long first = after.isEmpty() ? 0 : MadeUp.numberOf(after) + 1;
            int count = (int) Math.min(limit, enterprises - first);
            return Flux.range(0, count).map(i -> new MadeUp.Numbered(first + i));
        }
    }
}
