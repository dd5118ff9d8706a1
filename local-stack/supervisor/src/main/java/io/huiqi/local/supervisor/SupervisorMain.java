package io.huiqi.local.supervisor;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** {@code ./start}: runs the stack in the foreground until Ctrl-C. */
public final class SupervisorMain {

    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable LocalStack stack;

    private SupervisorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            Path home = StackSettings.homeOf(Path.of(System.getProperty("huiqi.home", "")));
            CommandLine line = CommandLine.parse(home, Path.of(""), arguments);
            if (line.help()) {
                System.out.print(CommandLine.HELP);
                return;
            }
            new SupervisorMain().run(line);
        } catch (StackFailure | IllegalArgumentException refused) {
            System.err.println("huiqi: " + refused.getMessage());
            System.exit(1);
        }
    }

    private void run(CommandLine line) throws InterruptedException {
        Optional<DataFolder> held = DataFolder.hold(line.settings().data());
        if (held.isEmpty()) {
            joinRunning(line);
            return;
        }
        if (line.fresh()) {
            held.get().clear();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        say("starting; data and logs in " + line.settings().data());
        long begun = System.nanoTime();
        LocalStack prepared = LocalStack.prepare(line.settings(), held.get(), SupervisorMain::say);
        stack = prepared;
        prepared.open();
        say(String.format("everything is healthy after %.1f s", (System.nanoTime() - begun) / 1e9));
        stopped.await();
    }

    private static void joinRunning(CommandLine line) {
        if (line.fresh()) {
            throw new StackFailure("a stack runs on " + line.settings().data() + "; stop it before --fresh");
        }
        say("already running on " + line.settings().data());
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

    private static void say(String line) {
        System.out.println(line);
    }
}
