package io.huiqi.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder of one stack's data, held by one supervisor at a time through a lock the system releases when it dies. */
final class DataFolder implements AutoCloseable {

    private static final List<String> CONTENTS = List.of("broker", "store", "issuer", "logs", "demo");

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Holds the folder, or nothing when another supervisor does. */
    static Optional<DataFolder> hold(Path folder) {
        try {
            Files.createDirectories(folder.resolve("logs"));
            FileChannel channel =
                    FileChannel.open(folder.resolve("stack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new DataFolder(folder, channel));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    /** Deletes what a stack keeps, and nothing else that may lie in the folder. */
    void clear() {
        CONTENTS.forEach(name -> Folders.delete(folder.resolve(name)));
        try {
            Files.createDirectories(logs());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }
}
