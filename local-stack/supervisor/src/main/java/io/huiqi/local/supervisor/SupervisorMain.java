package io.huiqi.local.supervisor;

import io.huiqi.local.supervisor.demo.ApiProblem;
import io.huiqi.local.supervisor.demo.Demonstration;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** {@code ./start}: runs the stack in the foreground until Ctrl-C. */
public final class SupervisorMain {

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CommandLine line;
    private volatile @Nullable LocalStack stack;

    private SupervisorMain(CommandLine line) {
        this.line = line;
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            Path home = StackSettings.homeOf(Path.of(System.getProperty("huiqi.home", "")));
            new SupervisorMain(CommandLine.parse(home, Path.of(""), arguments)).run();
        } catch (StackFailure | IllegalArgumentException refused) {
            System.err.println("huiqi: " + refused.getMessage());
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        Optional<DataFolder> held = DataFolder.hold(line.settings().data());
        if (held.isEmpty()) {
            joinRunning();
            return;
        }
        if (line.fresh()) {
            held.get().clear();
        }
        start(held.get());
        welcome();
        stopped.await();
    }

    private void start(DataFolder held) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        say("starting; data and logs in " + line.settings().data());
        long begun = System.nanoTime();
        LocalStack prepared = LocalStack.prepare(line.settings(), held, SupervisorMain::say);
        stack = prepared;
        prepared.open();
        say(String.format("everything is healthy after %.1f s", (System.nanoTime() - begun) / 1e9));
    }

    /** A second start beside a running stack loads what is missing of the demonstration, and ends. */
    private void joinRunning() {
        if (line.fresh()) {
            throw new StackFailure("a stack runs on " + line.settings().data() + "; stop it before --fresh");
        }
        say("already running on " + line.settings().data());
        welcome();
    }

    /** A demonstration that fails is a message, not the end of a stack that runs. */
    private void welcome() {
        if (line.demo()) {
            try {
                new Demonstration(LocalStack.gatewayOf(line.settings()), SupervisorMain::say).run();
            } catch (ApiProblem refused) {
                say("the demonstration could not be loaded: " + refused.getMessage());
            }
        }
        say(new Welcome(line.settings()).text());
    }

    private void stop() {
        LocalStack running = stack;
        if (running != null && running.isOpen()) {
            say("stopping");
            running.close();
            say("stopped");
        }
        stopped.countDown();
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
