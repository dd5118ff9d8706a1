package io.huiqi.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * An executable jar of Spring Boot, started from its unpacked form and with an archive of its loaded classes: on two
 * cores a start costs 3.5 s of processor time so, and 8.8 s from the jar itself. The images are unpacked the same way.
 *
 * @param java the virtual machine with its options; the archive holds for exactly these
 */
record BootProgram(Path jar, List<String> java) implements Program {

    private static final long TRAINING_SECONDS = 60;

    @Override
    public List<String> command() {
        List<String> command = new ArrayList<>(java);
        if (Files.exists(archive())) {
            command.add("-XX:SharedArchiveFile=" + archive());
        }
        command.addAll(List.of("-jar", (Files.exists(unpackedJar()) ? unpackedJar() : jar).toString()));
        return command;
    }

    @Override
    public boolean isPrepared() {
        return Files.exists(archive()) || Files.exists(untrainable());
    }

    /**
     * Unpacks the jar, then starts it as far as its context and keeps the classes that this loaded. Of several stacks that
     * start at once, one does it and the others wait.
     */
    @Override
    public void prepare(Map<String, String> environment) {
        Path lockFile = jar.resolveSibling("unpacked.lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // ends with the channel
            if (Files.notExists(unpackedJar())) {
                unpack();
            }
            if (!isPrepared()) {
                train(environment);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps nothing of earlier builds: each takes 170 MB. */
    private void unpack() throws IOException, InterruptedException {
        Path all = Objects.requireNonNull(folder().getParent());
        Folders.in(all).forEach(Folders::delete);
        Path draft = Files.createDirectories(all)
                .resolve("unpacking-" + ProcessHandle.current().pid());
        List<String> extraction = List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination");
        List<String> command = new ArrayList<>(List.of(java.get(0)));
        command.addAll(extraction);
        command.add(draft.toString());
        run(command, Map.of());
        Files.move(draft, folder(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void train(Map<String, String> environment) throws IOException, InterruptedException {
        Path draft = folder().resolve("classes-" + ProcessHandle.current().pid() + ".new");
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-Dspring.context.exit=onRefresh", "-XX:ArchiveClassesAtExit=" + draft));
        command.addAll(List.of("-jar", unpackedJar().toString()));
        Map<String, String> anyPort = new HashMap<>(environment);
        anyPort.put("PORT", "0");
        run(command, anyPort);
        if (Files.exists(draft)) {
            Files.move(draft, archive(), StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.createFile(untrainable());
        }
    }

    private static void run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private Path unpackedJar() {
        return folder().resolve(Objects.requireNonNull(jar.getFileName()));
    }

    private Path archive() {
        return folder().resolve("classes.jsa");
    }

    /** Says that this build gave no archive once, so that not every start tries again. */
    private Path untrainable() {
        return folder().resolve("classes.none");
    }

    /** Named after the jar's contents: its time says nothing, a reproducible build has the same one always. */
    private Path folder() {
        try (JarFile entries = new JarFile(jar.toFile());
                Stream<String> contents = entries.stream().map(entry -> entry.getName() + entry.getCrc())) {
            String fingerprint = Integer.toHexString(contents.sorted().toList().hashCode());
            return jar.resolveSibling("unpacked").resolve(fingerprint);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
