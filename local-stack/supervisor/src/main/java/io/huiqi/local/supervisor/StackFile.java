package io.huiqi.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code stack.json}: what runs now, for programs that watch the stack and for the next supervisor. */
final class StackFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;

    StackFile(Path data) {
        file = data.resolve("stack.json");
    }

    /** One supervisor and its parts. */
    record Contents(long pid, String gateway, String issuer, String broker, String store, List<Part> processes) {}

    /** One part; {@code startedAt} tells it from a later process that got the same number. */
    record Part(String name, long pid, String startedAt, int port, String address, String log) {

        static Part of(ManagedProcess managed) {
            Process process = managed.require();
            Member member = managed.member();
            return new Part(
                    member.name(),
                    process.pid(),
                    startOf(process.toHandle()),
                    member.port(),
                    member.address(),
                    managed.log().toString());
        }

        Optional<ProcessHandle> stillRunning() {
            return ProcessHandle.of(pid).filter(handle -> startOf(handle).equals(startedAt));
        }

        private static String startOf(ProcessHandle handle) {
            return handle.info().startInstant().map(Instant::toString).orElse("");
        }
    }

    Optional<Contents> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), Contents.class))
                    : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Moved into place, so that a reader never sees half a file. */
    void write(Contents contents) {
        try {
            Path draft = file.resolveSibling("stack.json.new");
            Files.writeString(draft, JSON.writeValueAsString(contents));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
