package io.huiqi.awards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A replica of awards-service in a process of its own, which can be killed like any other. */
final class ServiceProcess implements AutoCloseable {

    private final Process process;

    private ServiceProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts a replica on a port that the system chooses.
     *
     * @param log where it writes what it says
     */
    static ServiceProcess start(Map<String, String> environment, Path log) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                AwardsApplication.class.getName(),
                "--spring.kafka.consumer.properties.session.timeout.ms=6000"));
        builder.environment().putAll(environment);
        builder.environment().putAll(Map.of("PORT", "0", "BIND_ADDRESS", "127.0.0.1", "TOPIC_PARTITIONS", "4"));
        try {
            return new ServiceProcess(builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it at once, with whatever it was doing half done (kill -9). */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
