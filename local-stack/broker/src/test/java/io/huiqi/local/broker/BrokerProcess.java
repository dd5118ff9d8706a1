package io.huiqi.local.broker;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;

/** A broker in a process of its own, as the local stack runs it. */
final class BrokerProcess implements AutoCloseable {

    private final Path data;
    private final int port;
    private Process process;

    BrokerProcess(Path data) throws IOException {
        this.data = data;
        this.port = freePortPair();
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    void start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                "target/classes:target/lib/*",
                LocalBrokerMain.class.getName(),
                "--data",
                data.toString(),
                "--port",
                String.valueOf(port)));
        command.addAll(Arrays.asList(options));
        Files.deleteIfExists(data.resolve("ready"));
        process = new ProcessBuilder(command).inheritIO().start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .failFast("the broker ended", () -> !process.isAlive())
                .until(() -> Files.exists(data.resolve("ready")));
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /** The broker puts its controller on the next port, so both must be free. */
    private static int freePortPair() throws IOException {
        while (true) {
            try (ServerSocket first = new ServerSocket(0);
                    ServerSocket second = new ServerSocket(first.getLocalPort() + 1)) {
                return second.getLocalPort() - 1;
            } catch (BindException taken) {
                continue;
            }
        }
    }
}
