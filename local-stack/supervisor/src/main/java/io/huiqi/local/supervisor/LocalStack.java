package io.huiqi.local.supervisor;

import io.huiqi.local.supervisor.Member.Tier;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A running stack: broker, store, issuer and the six services, each in a process of its own. */
public final class LocalStack implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final long LOG_BYTES = 20L * 1024 * 1024;

    private final StackSettings settings;
    private final DataFolder data;
    private final StackFile file;
    private final Consumer<String> say;
    private final ExecutorService workers;
    private final Readiness readiness;
    private final Map<String, ManagedProcess> parts = new LinkedHashMap<>();
    private boolean closed;

    private LocalStack(StackSettings settings, DataFolder data, List<Member> members, Consumer<String> say) {
        this.settings = settings;
        this.data = data;
        this.say = say;
        this.file = new StackFile(settings.data());
        this.workers = Executors.newCachedThreadPool(LocalStack::daemon);
        this.readiness = new Readiness(say, this::isOpen);
        for (Member member : members) {
            parts.put(
                    member.name(), new ManagedProcess(member, data.log(member.name()), workers, say, this::writeFile));
        }
    }

    /**
     * Starts a stack and returns when all of it is healthy.
     *
     * @param say hears, line by line, what a person would want to know
     * @throws StackFailure when the folder is held by another stack, a port is taken, a jar is missing or a part does
     *     not become healthy; whatever was started is stopped
     */
    public static LocalStack start(StackSettings settings, Consumer<String> say) {
        DataFolder data = DataFolder.hold(settings.data())
                .orElseThrow(() -> new StackFailure("a stack already runs on " + settings.data()));
        LocalStack stack = prepare(settings, data, say);
        stack.open();
        return stack;
    }

    /** A stack that is not started yet, of the parts that the settings ask for. */
    static LocalStack prepare(StackSettings settings, DataFolder data, Consumer<String> say) {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        return prepare(settings, data, new Blueprint(settings, http).members(), say);
    }

    static LocalStack prepare(StackSettings settings, DataFolder data, List<Member> members, Consumer<String> say) {
        return new LocalStack(settings, data, members, say);
    }

    /** The public door of this stack. */
    public URI gateway() {
        return gatewayOf(settings);
    }

    static URI gatewayOf(StackSettings settings) {
        return URI.create("http://localhost:" + settings.ports().gateway());
    }

    /** The token issuer of this stack. */
    public URI issuer() {
        return URI.create("http://localhost:" + settings.ports().issuer());
    }

    public StackSettings settings() {
        return settings;
    }

    /** The process number of a part now; another one after each restart. */
    public long pid(String name) {
        return part(name).require().pid();
    }

    /** Ends a part as {@code kill -9} does; the supervisor starts it again. */
    public void kill(String name) {
        part(name).kill();
    }

    /** Ends a part as {@code kill -9} does and leaves it down until {@link #startAgain}. */
    public void hold(String name) {
        part(name).hold();
    }

    /** Starts a part that was held down; does not wait for its health. */
    public void startAgain(String name) {
        part(name).start();
    }

    /** Stops a part in order and starts it again; does not wait for its health. */
    public void restart(String name) {
        part(name).stop(GRACE);
        part(name).start();
    }

    /** Freezes a part where it is: it keeps its connections and answers nothing until {@link #resume}. */
    public void pause(String name) {
        part(name).pause();
    }

    public void resume(String name) {
        part(name).resume();
    }

    public boolean isReady(String name) {
        return part(name).isReady();
    }

    /** Waits until a part is healthy, as long as the settings' patience. */
    public void awaitReady(String name) {
        readiness.await(part(name), System.nanoTime() + settings.patience().toNanos());
    }

    /** Waits until every part is healthy, as long as the settings' patience. */
    public void awaitReady() {
        long deadline = System.nanoTime() + settings.patience().toNanos();
        parts.values().forEach(part -> readiness.await(part, deadline));
    }

    synchronized boolean isOpen() {
        return !closed;
    }

    /** Stops the services, then what they stand on. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        stop(Tier.SERVICE);
        stop(Tier.FOUNDATION);
        workers.shutdownNow();
        file.delete();
        data.close();
    }

    /** Starts the foundation, then the services, and returns when all are healthy; a failure stops what was started. */
    void open() {
        try {
            Preflight preflight = new Preflight(settings.ports(), parts.values(), say);
            preflight.stopLeftOvers(file);
            preflight.requireJars();
            preflight.requirePorts();
            workers.execute(new LogFiles(data.logs(), LOG_BYTES)::keepBounded);
            start(Tier.FOUNDATION);
            prepareServices();
            start(Tier.SERVICE);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** Two at a time, against the running foundation; nothing to do unless a service was built anew. */
    private void prepareServices() {
        List<ManagedProcess> unprepared = of(Tier.SERVICE).stream()
                .filter(part -> !part.member().program().isPrepared())
                .toList();
        for (int i = 0; i < unprepared.size(); i += 2) {
            List<ManagedProcess> pair = unprepared.subList(i, Math.min(i + 2, unprepared.size()));
            pair.forEach(part -> say.accept("preparing " + part.member().name() + " (once for each build)"));
            inParallel(
                    pair, part -> part.member().program().prepare(part.member().environment()));
        }
    }

    private void start(Tier tier) {
        long begun = System.nanoTime();
        long deadline = begun + settings.patience().toNanos();
        List<ManagedProcess> chosen = of(tier);
        spawn(chosen);
        inParallel(chosen, part -> readiness.awaitFirst(part, begun, deadline));
    }

    /** Under one lock with the closing flag, so that a stack that is being stopped starts nothing more. */
    private synchronized void spawn(List<ManagedProcess> chosen) {
        if (closed) {
            throw new StackFailure("stopped while starting");
        }
        chosen.forEach(ManagedProcess::start);
    }

    private void stop(Tier tier) {
        inParallel(of(tier), part -> part.stop(GRACE));
    }

    private void inParallel(List<ManagedProcess> chosen, Consumer<ManagedProcess> work) {
        CompletableFuture<?>[] running = chosen.stream()
                .map(part -> CompletableFuture.runAsync(() -> work.accept(part), workers))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(running).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StackFailure known
                    ? known
                    : new StackFailure("a part of the stack could not be handled", failed);
        }
    }

    private List<ManagedProcess> of(Tier tier) {
        return parts.values().stream()
                .filter(part -> part.member().tier() == tier)
                .toList();
    }

    private ManagedProcess part(String name) {
        ManagedProcess part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("no part is called " + name + "; there are " + parts.keySet());
        }
        return part;
    }

    private synchronized void writeFile() {
        if (closed) {
            return;
        }
        Ports ports = settings.ports();
        List<StackFile.Part> running = parts.values().stream()
                .filter(ManagedProcess::isAlive)
                .map(StackFile.Part::of)
                .toList();
        file.write(new StackFile.Contents(
                ProcessHandle.current().pid(),
                gateway().toString(),
                issuer().toString(),
                "127.0.0.1:" + ports.broker(),
                "mongodb://127.0.0.1:" + ports.store(),
                running));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "stack");
        thread.setDaemon(true);
        return thread;
    }
}
