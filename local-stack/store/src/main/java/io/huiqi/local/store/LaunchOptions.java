package io.huiqi.local.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where the process keeps its data and listens.
 *
 * @param data the directory, made if absent
 * @param port 0 to 65535; 0 takes a free one
 */
record LaunchOptions(Path data, String bindAddress, int port) {

    static final String USAGE = """
            Usage: LocalStoreMain [--data=DIRECTORY] [--bind=ADDRESS] [--port=PORT]
            Environment, overridden by the arguments: DATA_DIR (data/store), BIND_ADDRESS (127.0.0.1), PORT (27017)""";

    private static final Set<String> NAMES = Set.of("data", "bind", "port");
    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads {@code --name=value} arguments and the environment.
     *
     * @throws IllegalArgumentException if an argument is unknown or a value is unusable
     */
    static LaunchOptions of(String[] arguments, Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = argument.startsWith("--") && equals > 0 ? argument.substring(2, equals) : "";
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("unknown argument '" + argument + "'");
            }
            given.put(name, argument.substring(equals + 1));
        }
        return new LaunchOptions(
                path(given.getOrDefault("data", environment.getOrDefault("DATA_DIR", "data/store"))),
                given.getOrDefault("bind", environment.getOrDefault("BIND_ADDRESS", "127.0.0.1")),
                port(given.getOrDefault("port", environment.getOrDefault("PORT", "27017"))));
    }

    private static Path path(String value) {
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + value + "' is not a directory name", e);
        }
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + value + "' is not a port number", e);
        }
        throw new IllegalArgumentException("'" + value + "' is not a port number");
    }
}
