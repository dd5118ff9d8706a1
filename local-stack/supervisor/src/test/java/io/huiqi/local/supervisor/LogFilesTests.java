package io.huiqi.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTests {

    @TempDir
    private Path folder;

    @Test
    void leavesASmallLogAlone() throws IOException {
        Path log = Files.writeString(folder.resolve("a.log"), "12345");

        new LogFiles(folder, 5).bound();

        assertThat(log).hasContent("12345");
    }

    @Test
    void keepsTheEarlierPartOfALargeLogBesideIt() throws IOException {
        Path log = Files.writeString(folder.resolve("a.log"), "123456");

        new LogFiles(folder, 5).bound();

        assertThat(log).isEmptyFile();
        assertThat(folder.resolve("a.log.1")).hasContent("123456");
    }

    @Test
    void showsTheLastLines() throws IOException {
        Path log = Files.writeString(folder.resolve("a.log"), "one\ntwo\nthree\n");

        assertThat(LogFiles.tail(log, 2)).containsExactly("two", "three");
    }

    @Test
    void showsNothingOfALogThatIsNotThere() {
        assertThat(LogFiles.tail(folder.resolve("none.log"), 2)).isEmpty();
    }
}
