package io.huiqi.system.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/** The table that a load run prints. */
final class LoadReport {

    private LoadReport() {}

    static void print(LoadSettings settings, LoadResult result, RawCeiling.Result ceiling) {
        System.out.printf(
                "%nclaims %,d   offered %s   stored before %,d   clients %d   cores %d%n",
                result.claims(),
                settings.rate() == 0 ? "max" : settings.rate() + "/s",
                settings.stored() + settings.warmUp(),
                settings.clients(),
                Runtime.getRuntime().availableProcessors());
        System.out.printf("%n%-34s %12s%n", "claim to AwardGranted, sustained", "claims/s");
        System.out.printf("%-34s %12.0f%n", "  through all services", result.rate());
        System.out.printf("%-34s %12.0f   (%s)%n", "  raw ceiling", ceiling.rate(), ceiling.description());
        System.out.printf("%-34s %11.0f%%%n", "  ratio", 100 * result.rate() / ceiling.rate());
        System.out.printf("%n%-34s %8s %8s %8s %8s%n", "latency, ms", "p50", "p95", "p99", "max");
        latency("  request to 201", result.toAnswer());
        latency("  request to AwardGranted on SSE", result.toAward());
        System.out.printf("%n%-34s %12s %9s%n", "processor time", "ms/claim", "cores");
        Duration total = Duration.ZERO;
        for (var each : result.cpu().entrySet()) {
            processor("  " + each.getKey(), each.getValue(), result);
            total = total.plus(each.getValue());
        }
        processor("  all", total, result);
    }

    private static void latency(String name, Histogram micros) {
        System.out.printf(
                "%-34s %8.1f %8.1f %8.1f %8.1f%n",
                name,
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getValueAtPercentile(95) / 1000.0,
                micros.getValueAtPercentile(99) / 1000.0,
                micros.getMaxValue() / 1000.0);
    }

    private static void processor(String name, Duration used, LoadResult result) {
        System.out.printf(
                "%-34s %12.3f %9.2f%n",
                name,
                used.toNanos() / 1e6 / result.claims(),
                used.toNanos() / (double) result.elapsed().toNanos());
    }
}
