package io.huiqi.local.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Where one broker keeps its data and listens, and how many partitions a partitioned topic gets when it is created. */
record BrokerSettings(Path data, String bindAddress, int port, int controllerPort, int partitions) {

    private static final Set<String> OPTIONS =
            Set.of("--data", "--bind-address", "--port", "--controller-port", "--partitions");

    static BrokerSettings parse(String... arguments) {
        Map<String, String> given = new HashMap<>();
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("every option needs a value: " + String.join(" ", OPTIONS));
        }
        for (int i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i])) {
                throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        int port = number(given, "--port", 9092);
        return new BrokerSettings(
                Path.of(given.getOrDefault("--data", "data/broker")).toAbsolutePath(),
                given.getOrDefault("--bind-address", "127.0.0.1"),
                port,
                number(given, "--controller-port", port + 1),
                number(given, "--partitions", 12));
    }

    String bootstrapServers() {
        return bindAddress + ":" + port;
    }

    private static int number(Map<String, String> given, String option, int fallback) {
        String text = given.getOrDefault(option, String.valueOf(fallback));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(option + " needs a number, not " + text, notANumber);
        }
    }
}
