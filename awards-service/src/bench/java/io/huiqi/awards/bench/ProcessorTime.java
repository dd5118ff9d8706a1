package io.huiqi.awards.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Counts operations by the second of processor time that the process used, its collector and compilers included, so that
 * neighbours on a busy machine do not show.
 */
public final class ProcessorTime implements InternalProfiler {

    static final String LABEL = "ops.by.processor.second";

    private final OperatingSystemMXBean process =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long begin;

    @Override
    public String getDescription() {
        return "Operations by the second of processor time";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        begin = process.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double seconds = (process.getProcessCpuTime() - begin) / 1e9;
        double rate = result.getMetadata().getAllOps() / seconds;
        return List.of(new ScalarResult(LABEL, rate, "ops/s", AggregationPolicy.AVG));
    }
}
