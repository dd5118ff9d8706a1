package io.huiqi.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One part in its process: started, watched, started again when it ends although nobody asked it to. */
final class ManagedProcess {

    private final Member member;
    private final Path log;
    private final Executor workers;
    private final Consumer<String> say;
    private final Runnable changed;
    private final Backoff backoff = new Backoff();
    private @Nullable Process process;
    private boolean wanted;
    private volatile boolean paused;
    private long startedAt;
    private int crashes;

    ManagedProcess(Member member, Path log, Executor workers, Consumer<String> say, Runnable changed) {
        this.member = member;
        this.log = log;
        this.workers = workers;
        this.say = say;
        this.changed = changed;
    }

    Member member() {
        return member;
    }

    Path log() {
        return log;
    }

    void start() {
        synchronized (this) {
            wanted = true;
            launchUnlessAlive();
        }
        changed.run();
    }

    /** Ends the part as {@code kill -9} does; it is started again like after any crash. */
    void kill() {
        require().destroyForcibly().onExit().join();
    }

    /** Ends the part as {@code kill -9} does and leaves it down until {@link #start}. */
    void hold() {
        synchronized (this) {
            wanted = false;
        }
        kill();
    }

    /** Freezes the part where it is; it keeps its memory and its connections. */
    void pause() {
        paused = true;
        signal("STOP");
    }

    void resume() {
        paused = false;
        signal("CONT");
    }

    /** Asks the part to stop; what has not stopped after {@code grace} is killed. */
    void stop(Duration grace) {
        Process running;
        synchronized (this) {
            wanted = false;
            running = process;
        }
        if (running == null) {
            return;
        }
        if (paused) {
            resume(); // a frozen part cannot hear that it should stop
        }
        running.destroy();
        try {
            if (!running.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                say.accept(member.name() + " did not stop in " + grace.toSeconds() + " s and is killed");
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopping) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    boolean isReady() {
        return isAlive() && member.probe().isReady();
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** How often the part ended although nobody asked it to. */
    synchronized int crashes() {
        return crashes;
    }

    synchronized Process require() {
        if (process == null) {
            throw new IllegalStateException(member.name() + " was never started");
        }
        return process;
    }

    /** Waits for the end of one life of the part, and starts the next unless the end was wanted. */
    private void watch(Process running) {
        try {
            int status = running.waitFor();
            Duration wait;
            synchronized (this) {
                if (!wanted || running != process) {
                    return;
                }
                crashes++;
                wait = backoff.after(Duration.ofNanos(System.nanoTime() - startedAt));
            }
            say.accept(member.name() + " ended with status " + status + ", starting it again in " + wait.toMillis()
                    + " ms (log: " + log + ")");
            Thread.sleep(wait.toMillis());
            startIfWanted();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Under one lock with {@link #stop}, so that what is asked to stop is not started once more. */
    private void startIfWanted() {
        synchronized (this) {
            if (!wanted) {
                return;
            }
            launchUnlessAlive();
        }
        changed.run();
    }

    private void launchUnlessAlive() {
        if (process != null && process.isAlive()) {
            return;
        }
        member.probe().reset();
        paused = false;
        Process started = launch();
        process = started;
        startedAt = System.nanoTime();
        workers.execute(() -> watch(started));
    }

    private void signal(String signal) {
        try {
            String pid = String.valueOf(require().pid());
            new ProcessBuilder("kill", "-" + signal, pid).inheritIO().start().waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() {
        List<String> command = new ArrayList<>(OwnSession.prefix());
        command.addAll(member.program().command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(OwnSession.NOTHING))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(member.environment());
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
