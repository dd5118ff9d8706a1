package io.huiqi.local.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The store running as a process of its own, as the local stack runs it. */
final class StoreProcess implements AutoCloseable {

    private final Process process;
    private final String connectionString;

    private StoreProcess(Process process, String connectionString) {
        this.process = process;
        this.connectionString = connectionString;
    }

    /** Starts the store on {@code port}, 0 for a free one, and returns when it is ready. */
    static StoreProcess start(Path data, int port) {
        try {
            Process process = launch("--data=" + data, "--port=" + port);
            String line = process.inputReader().readLine();
            if (line == null || !line.startsWith("local-store ready at ")) {
                throw new IllegalStateException("The store did not start: " + line);
            }
            return new StoreProcess(process, line.split(" ")[3].replace(",", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Process launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                LocalStoreMain.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    static String output(BufferedReader reader) {
        return String.join("\n", reader.lines().toList());
    }

    String connectionString() {
        return connectionString;
    }

    Duration cpuTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends the process as kill -9 does, with no chance to finish anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks the process to end, as SIGTERM does. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
