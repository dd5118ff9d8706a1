package io.huiqi.system;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Follows the server-sent events of the API on a thread of its own, and resumes where it was after a break. */
public final class EventStream implements AutoCloseable {

    private static final long PAUSE_MILLIS = 200;
    private static final long OPEN_SECONDS = 120;

    private final Api api;
    private final String path;
    private final BiConsumer<JsonNode, Long> listener;
    private final CountDownLatch opened = new CountDownLatch(1);
    private final Thread thread = new Thread(this::follow, "event-stream");
    private volatile boolean closed;
    private @Nullable String lastId;

    private EventStream(Api api, String path, BiConsumer<JsonNode, Long> listener) {
        this.api = api;
        this.path = path;
        this.listener = listener;
    }

    /**
     * Opens a stream and returns when it is open.
     *
     * @param listener gets each event and the {@link System#nanoTime} of its arrival
     */
    public static EventStream open(Api api, String types, BiConsumer<JsonNode, Long> listener)
            throws InterruptedException {
        EventStream stream = new EventStream(api, "/api/v1/events?types=" + types, listener);
        stream.thread.setDaemon(true);
        stream.thread.start();
        if (!stream.opened.await(OPEN_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the event stream did not open");
        }
        return stream;
    }

    private void follow() {
        while (!closed) {
            try {
                read();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            } catch (Exception broken) {
                pause();
            }
        }
    }

    private void read() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.gateway().resolve(path))
                .header("Authorization", "Bearer " + api.token("dashboard"))
                .header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        var response = api.http().send(request.build(), BodyHandlers.ofLines());
        if (response.statusCode() == 200) {
            opened.countDown();
            response.body().forEach(this::line);
        }
    }

    private void line(String line) {
        long arrived = System.nanoTime();
        if (line.startsWith("id:")) {
            lastId = line.substring(3).trim();
        } else if (line.startsWith("data:")) {
            listener.accept(Api.JSON.readTree(line.substring(5)), arrived);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
