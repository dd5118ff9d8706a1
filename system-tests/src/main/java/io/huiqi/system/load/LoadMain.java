package io.huiqi.system.load;

import io.huiqi.local.supervisor.LocalStack;
import io.huiqi.local.supervisor.Ports;
import io.huiqi.local.supervisor.StackSettings;
import io.huiqi.system.Api;
import io.huiqi.system.Enterprises;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Starts a stack of its own, drives claims through its gateway, measures the raw ceiling, and prints a table. */
public final class LoadMain {

    private static final int STORED_SERIES = 70;
    private static final int WARM_UP_SERIES = 71;
    private static final int MEASURED_SERIES = 72;

    private LoadMain() {}

    public static void main(String... args) throws Exception {
        LoadSettings settings;
        try {
            settings = LoadSettings.parse(args);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "\n" + LoadSettings.USAGE);
            System.exit(2);
            return;
        }
        Path home = StackSettings.homeOf(Path.of(""));
        Path data = Files.createTempDirectory(Files.createDirectories(home.resolve("data/load")), "run-");
        try (LocalStack stack = LocalStack.start(
                StackSettings.of(home, data).withPorts(Ports.free()), line -> System.out.println(line))) {
            run(settings, stack);
        }
        System.exit(0);
    }

    private static void run(LoadSettings settings, LocalStack stack) throws Exception {
        Api api = new Api(stack.gateway());
        RawCeiling raw = new RawCeiling(stack.settings().ports());
        raw.prepare();
        drive(api, stack, "warm-up", WARM_UP_SERIES, settings.warmUp(), 0, settings);
        if (settings.stored() > 0) {
            drive(api, stack, "stored", STORED_SERIES, settings.stored(), 0, settings);
        }
        BatchMeter batches = new BatchMeter(stack.settings().ports());
        BatchMeter.Reading before = batches.read();
        LoadResult measured =
                drive(api, stack, "measured", MEASURED_SERIES, settings.claims(), settings.rate(), settings);
        System.out.printf("measured: %.0f claims/s; measuring the raw ceiling%n", measured.rate());
        int batch = batches.read().averageSince(before);
        LoadReport.print(settings, measured, raw.measure(Duration.ofSeconds(10), batch));
    }

    private static LoadResult drive(
            Api api, LocalStack stack, String name, int series, int claims, int rate, LoadSettings settings)
            throws Exception {
        System.out.printf("%s: registering %d enterprises%n", name, claims / 2);
        List<String> enterprises = Enterprises.register(api, series, claims / 2);
        System.out.printf("%s: driving %d claims%n", name, claims);
        return new LoadRun(api, new CpuMeter(stack), settings.clients()).drive(enterprises, rate);
    }
}
