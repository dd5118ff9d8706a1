package io.huiqi.local.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import kafka.Kafka;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts one broker: {@code --data DIR --bind-address A --port N --controller-port N --partitions N}, all optional. */
public final class LocalBrokerMain {

    private static final Logger LOG = LoggerFactory.getLogger(LocalBrokerMain.class);

    private LocalBrokerMain() {}

    public static void main(String[] arguments) throws IOException {
        BrokerSettings settings = BrokerSettings.parse(arguments);
        BrokerDirectory directory = new BrokerDirectory(settings);
        Path properties = directory.prepare();
        Thread topics = new Thread(() -> announce(settings, directory), "topics");
        topics.setDaemon(true);
        topics.start();
        Kafka.main(new String[] {properties.toString()});
    }

    private static void announce(BrokerSettings settings, BrokerDirectory directory) {
        try {
            new TopicCreation(settings).createMissing();
            directory.markReady();
            LOG.info("broker ready bootstrap={} partitions={}", settings.bootstrapServers(), settings.partitions());
        } catch (IOException | ExecutionException failed) {
            LOG.error("the topics could not be created, stopping", failed);
            System.exit(1);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
