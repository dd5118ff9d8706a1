package io.huiqi.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.reactivestreams.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

class LocalStoreMainTests {

    @TempDir
    Path data;

    @Test
    void stopsCleanlyWhenAskedAndKeepsItsData() throws InterruptedException {
        try (var store = StoreProcess.start(data, 0);
                var client = MongoClients.create(store.connectionString())) {
            Mono.from(client.getDatabase("d").getCollection("c").insertOne(new Document("_id", 1)))
                    .block();
            assertThat(store.stop()).isEqualTo(128 + 15);
        }
        try (var store = LocalStore.open(data);
                var client = MongoClients.create(store.connectionString())) {
            assertThat(Mono.from(client.getDatabase("d").getCollection("c").find())
                            .block())
                    .isEqualTo(new Document("_id", 1));
        }
    }

    @Test
    void saysThatThePortIsTaken() throws IOException, InterruptedException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = StoreProcess.launch("--data=" + data, "--port=" + other.getLocalPort());

            assertThat(StoreProcess.output(process.errorReader()))
                    .isEqualTo("local-store: Cannot listen on /127.0.0.1:" + other.getLocalPort()
                            + ": Address already in use");
            assertThat(process.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void saysThatTheDirectoryIsInUse() {
        try (var first = LocalStore.open(data)) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(() -> LocalStore.open(data))
                    .hasMessage("The directory " + data + " is in use by another store");
        }
    }

    @Test
    void refusesADirectoryOfAnotherFormat() throws IOException {
        Files.writeString(data.resolve("FORMAT"), "huiqi-local-store 99");

        assertThatThrownBy(() -> LocalStore.open(data)).hasMessageContaining("'huiqi-local-store 99'");
    }

    @Test
    void prefersArgumentsToTheEnvironment() {
        var options = LaunchOptions.of(
                new String[] {"--port=5"}, Map.of("PORT", "6", "BIND_ADDRESS", "0.0.0.0", "DATA_DIR", "/tmp/x"));

        assertThat(options).isEqualTo(new LaunchOptions(Path.of("/tmp/x"), "0.0.0.0", 5));
    }

    @Test
    void refusesUnusableArguments() {
        assertThatThrownBy(() -> LaunchOptions.of(new String[] {"--prot=5"}, Map.of()))
                .hasMessageContaining("--prot=5");
        assertThatThrownBy(() -> LaunchOptions.of(new String[] {}, Map.of("PORT", "65536")))
                .hasMessageContaining("65536");
    }
}
