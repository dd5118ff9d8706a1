package io.huiqi.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    private Path folder;

    @Test
    void isHeldByOneAtATime() {
        try (DataFolder first = DataFolder.hold(folder).orElseThrow()) {
            assertThat(first.logs()).exists();
            assertThat(DataFolder.hold(folder)).isEmpty();
        }
    }

    @Test
    void canBeHeldAgainAfterItWasClosed() {
        DataFolder.hold(folder).orElseThrow().close();

        assertThat(DataFolder.hold(folder)).hasValueSatisfying(DataFolder::close);
    }

    @Test
    void clearsWhatAStackKeepsAndNothingElse() throws IOException {
        Files.createDirectories(folder.resolve("broker/log"));
        Files.writeString(folder.resolve("broker/log/segment"), "x");
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        try (DataFolder data = DataFolder.hold(folder).orElseThrow()) {
            data.clear();
        }

        assertThat(folder.resolve("broker")).doesNotExist();
        assertThat(folder.resolve("thesis.txt")).exists();
    }
}
