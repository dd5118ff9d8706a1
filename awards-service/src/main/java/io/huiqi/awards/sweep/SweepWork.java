package io.huiqi.awards.sweep;

import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.job.JobOrder;
import io.huiqi.awards.job.JobOrder.PolicyText;
import io.huiqi.awards.job.Portion;
import io.huiqi.awards.job.Rows;
import io.huiqi.awards.job.Tallies;
import io.huiqi.awards.job.Unworkable;
import io.huiqi.awards.job.Work;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.PolicyLinter;
import io.huiqi.awards.sweep.Ledgers.Unread;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Computes sweeps and shadow runs: a page of accounts makes a portion, and the next page is read meanwhile. */
public final class SweepWork implements Work {

    private final Ledgers ledgers;
    private final PolicyLinter reader;
    private final Scheduler threads;
    private final int parallelism;
    private final int pageSize;

    /**
     * @param threads compute, and do nothing else
     * @param parallelism on how many threads at a time a page is computed
     * @param pageSize accounts read at a time
     */
    public SweepWork(Ledgers ledgers, PolicyLinter reader, Scheduler threads, int parallelism, int pageSize) {
        this.ledgers = ledgers;
        this.reader = reader;
        this.threads = threads;
        this.parallelism = parallelism;
        this.pageSize = pageSize;
    }

    @Override
    public Mono<Long> size() {
        return ledgers.size();
    }

    @Override
    public Flux<Portion> after(String enterprise, JobOrder order) {
        boolean history = order.draft() != null;
        return Mono.fromCallable(() -> computation(order))
                .subscribeOn(threads)
                .flatMapMany(
                        computation -> pages(enterprise, history).concatMap(page -> portion(page, computation), 1));
    }

    private Flux<List<Unread>> pages(String after, boolean history) {
        return page(after, history).expand(page -> page.size() < pageSize ? Mono.empty() : page(last(page), history));
    }

    private Mono<List<Unread>> page(String after, boolean history) {
        return ledgers.page(after, pageSize, history).collectList().filter(page -> !page.isEmpty());
    }

    private static String last(List<Unread> page) {
        return page.get(page.size() - 1).uscc();
    }

    private Mono<Portion> portion(List<Unread> page, Computation computation) {
        int slice = (page.size() + parallelism - 1) / parallelism;
        return Flux.range(0, (page.size() + slice - 1) / slice)
                .map(each -> page.subList(each * slice, Math.min((each + 1) * slice, page.size())))
                .flatMapSequential(accounts ->
                        Mono.fromCallable(() -> compute(accounts, computation)).subscribeOn(threads))
                .collectList()
                .map(SweepWork::join);
    }

    /** The portion of some accounts; those the registry has not announced are counted and have no rows. */
    static Portion compute(List<Unread> accounts, Computation computation) {
        Rows rows = new Rows();
        Tallies tallies = new Tallies();
        for (Unread unread : accounts) {
            Account account = unread.read();
            if (account.beneficiary().isRegistered()) {
                computation.compute(account, rows, tallies);
            }
        }
        return new Portion(last(accounts), accounts.size(), rows.pack(), tallies.toList());
    }

    private static Portion join(List<Portion> parts) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        Tallies tallies = new Tallies();
        parts.forEach(part -> rows.writeBytes(part.rows()));
        parts.forEach(part -> tallies.addAll(part.tallies()));
        long count = parts.stream().mapToLong(Portion::count).sum();
        return new Portion(parts.get(parts.size() - 1).last(), count, rows.toByteArray(), tallies.toList());
    }

    private Computation computation(JobOrder order) {
        Assessor inForce = assessor(order.inForce());
        PolicyText text = order.draft();
        Assessor draft = text == null ? null : assessor(text);
        List<String> items = order.items().isEmpty() ? itemsOf(inForce, draft) : order.items();
        return draft == null
                ? new SweepComputation(inForce, items, order.year())
                : new ShadowComputation(inForce, draft, items, order.year());
    }

    private Assessor assessor(PolicyText text) {
        Policy policy = reader.lint(text.yaml()).policy();
        if (policy == null) {
            throw new Unworkable(
                    "version " + text.version() + " of the policy cannot be read by this version of the service");
        }
        return Assessor.of(policy);
    }

    private static List<String> itemsOf(Assessor inForce, @Nullable Assessor draft) {
        Set<String> items = new LinkedHashSet<>(inForce.policy().items().keySet());
        if (draft != null) {
            items.addAll(draft.policy().items().keySet());
        }
        return List.copyOf(items);
    }
}
