package io.huiqi.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Bounds the logs: the parts write their files themselves, so that logging goes on whatever becomes of the supervisor. */
final class LogFiles {

    private static final long INTERVAL_MILLIS = 5_000;

    private final Path folder;
    private final long bound;

    LogFiles(Path folder, long bound) {
        this.folder = folder;
        this.bound = bound;
    }

    /** Looks at the files every few seconds until its thread is interrupted. */
    void keepBounded() {
        try {
            while (true) {
                Thread.sleep(INTERVAL_MILLIS);
                bound();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Copies a file that grew past the bound to {@code .1} and empties it; its writer appends and goes on at the start. */
    void bound() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                if (Files.size(log) > bound) {
                    Files.copy(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
                    FileChannel.open(log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                            .close();
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The last lines of a log, or nothing when there is none. */
    static List<String> tail(Path log, int lines) {
        try {
            if (Files.notExists(log)) {
                return List.of();
            }
            List<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
