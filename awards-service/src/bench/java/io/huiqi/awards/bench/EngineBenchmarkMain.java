package io.huiqi.awards.bench;

import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link EngineBenchmark} on one thread and prints a table. Argument: which benchmarks, as a pattern. */
public final class EngineBenchmarkMain {

    private static final String BYTES = "gc.alloc.rate.norm";

    private EngineBenchmarkMain() {}

    public static void main(String[] arguments) throws RunnerException {
        String which = arguments.length > 0 ? arguments[0] : ".*";
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(EngineBenchmark.class.getSimpleName() + "\\." + which)
                        .threads(1)
                        .forks(1)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(2))
                        .jvmArgsAppend("-Xms1g", "-Xmx1g")
                        .addProfiler(GCProfiler.class)
                        .addProfiler(ProcessorTime.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        System.out.printf(
                "%-20s %18s %12s %24s %12s%n",
                "one thread", "assessments/s", "± (99.9 %)", "by processor second", "bytes each");
        results.forEach(EngineBenchmarkMain::print);
    }

    private static void print(RunResult result) {
        Result<?> rate = result.getPrimaryResult();
        System.out.printf(
                "%-20s %,18.0f %11.1f%% %,24.0f %,12.0f%n",
                rate.getLabel(),
                rate.getScore(),
                100 * rate.getScoreError() / rate.getScore(),
                secondary(result, ProcessorTime.LABEL),
                secondary(result, BYTES));
    }

    private static double secondary(RunResult result, String label) {
        return result.getSecondaryResults().keySet().stream()
                .filter(each -> each.endsWith(label))
                .mapToDouble(each -> result.getSecondaryResults().get(each).getScore())
                .findFirst()
                .orElse(Double.NaN);
    }
}
