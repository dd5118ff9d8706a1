package io.huiqi.awards.assessment;

import com.sun.management.ThreadMXBean;
import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.facts.Recognition;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Prints how many assessments one core makes a second, with the trace captured, and what each allocates. Counts the
 * thread's own processor time, so that neighbours on a busy machine do not show.
 */
public final class AssessmentBenchmark {

    private static final int CASES = 1024;
    private static final int ROUNDS = 8;
    private static final long ROUND_NANOS = 1_000_000_000L;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private AssessmentBenchmark() {}

    private record Case(Question question, Facts facts, Entitlements paid) {}

    public static void main(String[] arguments) {
        Assessor assessor = PolicyFixtures.jiaozuo();
        System.out.printf("%-22s %16s %12s%n", "item", "assessments/s", "bytes each");
        for (int round = 0; round < ROUNDS / 2; round++) {
            measure(assessor, "revenue-milestones", revenue(), round > 0);
            measure(assessor, "innovation-centre", innovation(), round > 0);
        }
    }

    private static void measure(Assessor assessor, String item, List<Case> cases, boolean print) {
        long begin = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        long count = 0;
        long sum = 0;
        while (THREADS.getCurrentThreadCpuTime() - begin < ROUND_NANOS) {
            for (Case each : cases) {
                sum += assessor.assess(each.question(), each.facts(), each.paid())
                        .trace()
                        .size();
            }
            count += cases.size();
        }
        double seconds = (THREADS.getCurrentThreadCpuTime() - begin) / 1e9;
        long bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated;
        if (print) {
            System.out.printf(
                    "%-22s %,16.0f %,12d   (%.1f trace lines)%n",
                    item, count / seconds, bytes / count, (double) sum / count);
        }
    }

    /** Enterprises with four years of history, one in three of them paid before. */
    private static List<Case> revenue() {
        SplittableRandom random = new SplittableRandom(1);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            Map<Integer, Long> fen = new TreeMap<>();
            for (int year = 2017; year <= 2020; year++) {
                fen.put(year, random.nextLong(1_000_000_000_00L, 120_000_000_000_00L / 10));
            }
            Facts facts = new Facts(
                    BeneficiaryKind.ENTERPRISE,
                    "C",
                    Map.of("taxableRevenue", FigureSeries.of(fen)),
                    Map.of(),
                    List.of());
            Entitlements paid = i % 3 == 0
                    ? Entitlements.of(List.of(
                            Paid.of("revenue-milestones", "01-4", "2000000000.00", null, null, null, 2019, 50_000_000)))
                    : Entitlements.NONE;
            cases.add(new Case(Question.of("revenue-milestones", 2020), facts, paid));
        }
        return cases;
    }

    /** Innovation centres with one or two titles. */
    private static List<Case> innovation() {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            List<Recognition> titles = new ArrayList<>();
            titles.add(title("innovation-centre-listed", i % 2 == 0 ? "provincial" : "national", "2020-09-01"));
            if (i % 3 == 0) {
                titles.add(title("innovation-centre-recognised", "provincial", "2020-11-01"));
            }
            Facts facts = new Facts(BeneficiaryKind.ENTERPRISE, "C", Map.of(), Map.of(), titles);
            cases.add(new Case(Question.of("innovation-centre", 2020), facts, Entitlements.NONE));
        }
        return cases;
    }

    private static Recognition title(String kind, String level, String grantedOn) {
        return new Recognition("r-" + kind + level, kind, level, null, LocalDate.parse(grantedOn), Set.of());
    }
}
