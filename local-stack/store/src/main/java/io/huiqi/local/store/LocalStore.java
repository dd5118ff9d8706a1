package io.huiqi.local.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** A running document store that plain MongoDB drivers connect to. */
public final class LocalStore implements AutoCloseable {

    private final MongoServer server;
    private final InetSocketAddress address;

    private LocalStore(MongoServer server, InetSocketAddress address) {
        this.server = server;
        this.address = address;
    }

    /** Opens the store kept in {@code directory} on a free port of the loopback interface. */
    public static LocalStore open(Path directory) {
        return open(directory, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** Opens the store kept in {@code directory} on {@code address}; port 0 takes a free port. */
    public static LocalStore open(Path directory, InetSocketAddress address) {
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind(address);
        return new LocalStore(server, server.getLocalAddress());
    }

    /** The port clients connect to. */
    public int port() {
        return address.getPort();
    }

    /** A MongoDB connection string without a database name, such as {@code mongodb://127.0.0.1:27017}. */
    public String connectionString() {
        return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** Stops listening, closes all connections and releases the directory. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
