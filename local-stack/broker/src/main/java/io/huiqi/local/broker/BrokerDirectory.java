package io.huiqi.local.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The broker's directory: the generated server properties, the log, and the mark that says the broker is ready. */
final class BrokerDirectory {

    private final BrokerSettings settings;

    BrokerDirectory(BrokerSettings settings) {
        this.settings = settings;
    }

    /** Writes the server properties for the present ports and formats the log directory if it was never formatted. */
    Path prepare() throws IOException {
        Files.createDirectories(log());
        Files.deleteIfExists(readyMark());
        Path properties = settings.data().resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(properties)) {
            serverProperties().store(out, "Generated at every start");
        }
        if (Files.notExists(log().resolve("meta.properties"))) {
            format(properties);
        }
        return properties;
    }

    /** Tells whoever waits for this broker, by a file, that it takes records and that every topic exists. */
    void markReady() throws IOException {
        Files.writeString(readyMark(), settings.bootstrapServers());
    }

    private Path readyMark() {
        return settings.data().resolve("ready");
    }

    private Path log() {
        return settings.data().resolve("log");
    }

    private Properties serverProperties() throws IOException {
        Properties properties = new Properties();
        try (InputStream defaults = BrokerDirectory.class.getResourceAsStream("/broker.properties")) {
            properties.load(defaults);
        }
        String controller = settings.bindAddress() + ":" + settings.controllerPort();
        properties.setProperty("controller.quorum.voters", "1@" + controller);
        properties.setProperty("listeners", "CLIENT://" + settings.bootstrapServers() + ",CONTROLLER://" + controller);
        properties.setProperty("advertised.listeners", "CLIENT://" + settings.bootstrapServers());
        properties.setProperty("log.dirs", log().toString());
        properties.setProperty("num.partitions", String.valueOf(settings.partitions()));
        return properties;
    }

    private static void format(Path properties) {
        String[] command = {
            "format",
            "--config",
            properties.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString()
        };
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new IllegalStateException("formatting failed: " + said.toString(StandardCharsets.UTF_8));
        }
    }
}
