package io.huiqi.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How the supervisor sees that a part is ready. */
sealed interface Probe {

    boolean isReady();

    /** Forgets what an earlier life of the part may have left; called before each start. */
    default void reset() {}

    /** Ready when the address answers 200. */
    record Http(HttpClient client, URI address) implements Probe {

        private static final Duration TIMEOUT = Duration.ofSeconds(2);

        @Override
        public boolean isReady() {
            try {
                HttpRequest request =
                        HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
                return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** Ready when something accepts connections on the port. */
    record Tcp(int port) implements Probe {

        private static final int TIMEOUT_MILLIS = 1_000;

        @Override
        public boolean isReady() {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
                return true;
            } catch (IOException notYet) {
                return false;
            }
        }
    }

    /** Ready when the part has left its mark. */
    record Mark(Path file) implements Probe {

        @Override
        public boolean isReady() {
            return Files.exists(file);
        }

        @Override
        public void reset() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
