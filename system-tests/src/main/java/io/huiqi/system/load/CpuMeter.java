package io.huiqi.system.load;

import io.huiqi.local.supervisor.LocalStack;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The processor time that each process of a stack has used, and this one. */
final class CpuMeter {

    private static final List<String> PARTS = List.of(
            "gateway",
            "claims-service",
            "awards-service",
            "notification-service",
            "enterprise-registry",
            "inspection-service",
            "broker",
            "store");

    private final LocalStack stack;

    CpuMeter(LocalStack stack) {
        this.stack = stack;
    }

    /** Processor time since each process began. */
    Map<String, Duration> read() {
        Map<String, Duration> times = new LinkedHashMap<>();
        PARTS.forEach(
                part -> times.put(part, of(ProcessHandle.of(stack.pid(part)).orElseThrow())));
        times.put("load client", of(ProcessHandle.current()));
        return times;
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
