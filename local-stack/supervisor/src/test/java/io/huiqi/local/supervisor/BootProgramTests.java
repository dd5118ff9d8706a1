package io.huiqi.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootProgramTests {

    private static final Map<String, String> NOTHING = Map.of();

    @TempDir
    private Path target;

    private Path jar;

    @BeforeEach
    void build() throws IOException {
        jar = target.resolve("service.jar");
        write("first build");
    }

    @Test
    void runsTheJarItselfUntilItIsPrepared() {
        assertThat(program().isPrepared()).isFalse();
        assertThat(program().command()).endsWith("-jar", jar.toString());
    }

    @Test
    void isPreparedOnceForABuildEvenIfNoArchiveComesOfIt() {
        program().prepare(NOTHING);

        assertThat(program().isPrepared()).isTrue();
        assertThat(program().command()).noneMatch(word -> word.startsWith("-XX:SharedArchiveFile"));
    }

    @Test
    void isPreparedAgainForAnotherBuild() throws IOException {
        program().prepare(NOTHING);

        write("second build");

        assertThat(program().isPrepared()).isFalse();
    }

    @Test
    void staysPreparedWhenTheSameThingIsBuiltAtAnotherTime() throws IOException {
        program().prepare(NOTHING);

        write("first build");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));

        assertThat(program().isPrepared()).isTrue();
    }

    @Test
    void keepsNothingOfAnEarlierBuild() throws IOException {
        program().prepare(NOTHING);
        List<Path> first = Folders.in(target.resolve("unpacked"));
        write("second build");

        program().prepare(NOTHING);

        assertThat(Folders.in(target.resolve("unpacked"))).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    /** A virtual machine that makes the folder it is told to unpack into, and no archive. */
    private BootProgram program() {
        return new BootProgram(
                jar, List.of(Path.of("src/test/sh/java").toAbsolutePath().toString()));
    }

    private void write(String contents) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new ZipEntry("contents"));
            out.write(contents.getBytes(StandardCharsets.UTF_8));
        }
    }
}
