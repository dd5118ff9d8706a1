package io.huiqi.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTests {

    /** Others may be building on the same machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path data;

    private StackSettings settings;

    @BeforeEach
    void choosePorts() {
        settings = StackSettings.of(Path.of(".."), data).withPorts(Ports.free());
    }

    @Test
    void startsServicesAfterWhatTheyStandOn() {
        try (FakeStack stack = new FakeStack(settings, "gateway", "store")) {
            stack.open();

            assertThat(stack.said).hasSize(2);
            assertThat(stack.said.get(0)).startsWith("store").contains("ready after");
            assertThat(stack.said.get(1)).startsWith("gateway").contains("ready after");
        }
    }

    @Test
    void stopsServicesBeforeWhatTheyStandOn() throws IOException {
        FakeStack stack = new FakeStack(settings, "store", "gateway");
        stack.open();

        stack.close();

        assertThat(Files.readAllLines(stack.journal())).containsExactly("gateway", "store");
    }

    @Test
    void startsAKilledPartAgainAndSaysSo() {
        try (FakeStack stack = new FakeStack(settings, "gateway")) {
            LocalStack running = stack.open();
            long before = running.pid("gateway");

            running.kill("gateway");

            await().atMost(PATIENCE).until(() -> running.pid("gateway") != before && running.isReady("gateway"));
            assertThat(stack.said).anyMatch(line -> line.startsWith("gateway ended with status 137"));
        }
    }

    @Test
    void leavesAPartDownThatIsHeldUntilItIsStartedAgain() {
        try (FakeStack stack = new FakeStack(settings, "gateway")) {
            LocalStack running = stack.open();

            running.hold("gateway");
            assertThat(running.isReady("gateway")).isFalse();
            running.startAgain("gateway");
            running.awaitReady("gateway");

            assertThat(stack.said).noneMatch(line -> line.contains("starting it again"));
        }
    }

    @Test
    void aPausedPartAnswersNothingUntilItIsResumed() {
        try (FakeStack stack = new FakeStack(settings, "gateway")) {
            LocalStack running = stack.open();
            long before = running.pid("gateway");

            running.pause("gateway");
            await().atMost(PATIENCE).until(() -> !running.isReady("gateway"));
            running.resume("gateway");
            running.awaitReady("gateway");

            assertThat(running.pid("gateway")).isEqualTo(before);
        }
    }

    @Test
    void aPausedPartIsStoppedInOrderToo() throws IOException {
        FakeStack stack = new FakeStack(settings, "gateway");
        stack.open().pause("gateway");

        stack.close();

        assertThat(Files.readAllLines(stack.journal())).containsExactly("gateway");
    }

    @Test
    void givesUpOnAPartThatKeepsEndingAndShowsTheEndOfItsLog() {
        try (FakeStack stack = new FakeStack(settings, "store", "broken-service")) {
            assertThatExceptionOfType(StackFailure.class)
                    .isThrownBy(stack::open)
                    .withMessageContaining("broken-service does not become healthy")
                    .withMessageContaining("broken-service was here");
        }
    }

    @Test
    void stopsWhatItStartedWhenAPartFails() throws IOException {
        try (FakeStack stack = new FakeStack(settings, "store", "broken-service")) {
            assertThatExceptionOfType(StackFailure.class).isThrownBy(stack::open);

            assertThat(Files.readAllLines(stack.journal())).containsExactly("store");
        }
    }

    @Test
    void namesTheTakenPortAndTheOption() throws IOException {
        int port = settings.ports().gateway();
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                FakeStack stack = new FakeStack(settings, "gateway")) {
            assertThatExceptionOfType(StackFailure.class)
                    .isThrownBy(stack::open)
                    .withMessageContaining("port " + other.getLocalPort() + ", wanted for gateway, is taken")
                    .withMessageContaining("--ports-from");
        }
    }

    @Test
    void refusesASecondStackOnTheSameFolder() {
        try (FakeStack stack = new FakeStack(settings, "gateway")) {
            stack.open();

            assertThatExceptionOfType(StackFailure.class)
                    .isThrownBy(() -> LocalStack.start(settings, line -> {}))
                    .withMessageContaining("already runs on " + settings.data());
        }
    }

    @Test
    void writesDownWhatRunsWhereWhileItRuns() {
        FakeStack stack = new FakeStack(settings, "gateway");
        LocalStack running = stack.open();

        StackFile.Contents contents = new StackFile(data).read().orElseThrow();
        stack.close();

        assertThat(contents.pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(contents.gateway()).isEqualTo(running.gateway().toString());
        assertThat(contents.processes()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("gateway");
            assertThat(part.port()).isEqualTo(settings.ports().gateway());
        });
        assertThat(new StackFile(data).read()).isEmpty();
    }

    @Test
    void stopsPartsThatAKilledSupervisorLeftRunning() {
        FakeStack killed = new FakeStack(settings, "gateway");
        long orphan = killed.open().pid("gateway");
        StackFile.Contents left = new StackFile(data).read().orElseThrow();
        StackSettings elsewhere = settings.withData(data.resolve("next")).withPorts(Ports.free());
        try (FakeStack next = new FakeStack(elsewhere, "gateway")) {
            new StackFile(elsewhere.data()).write(left);

            next.open();

            assertThat(next.said).anyMatch(line -> line.contains("process " + orphan) && line.contains("left over"));
        } finally {
            killed.close();
        }
    }
}
