package io.huiqi.local.store;

import io.huiqi.local.store.command.Commands;
import io.huiqi.local.store.storage.Catalog;
import io.huiqi.local.store.storage.Engine;
import io.huiqi.local.store.storage.StorageFault;
import io.huiqi.local.store.wire.StoreServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;

/** A running document store that plain MongoDB drivers connect to. */
public final class LocalStore implements AutoCloseable {

    private final Engine engine;
    private final StoreServer server;

    private LocalStore(Engine engine, StoreServer server) {
        this.engine = engine;
        this.server = server;
    }

    /** Opens the store kept in {@code directory} on a free port of the loopback interface. */
    public static LocalStore open(Path directory) {
        return open(directory, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /**
     * Opens the store kept in {@code directory} on {@code address}; port 0 takes a free port.
     *
     * @throws StorageFault if another process holds the directory, or it cannot be read
     * @throws UncheckedIOException if the address is taken
     */
    public static LocalStore open(Path directory, InetSocketAddress address) {
        Engine engine = Engine.open(directory);
        try {
            var commands = new Commands(engine, new Catalog(engine), Clock.systemUTC());
            return new LocalStore(engine, new StoreServer(address, commands));
        } catch (IOException e) {
            engine.close();
            throw new UncheckedIOException("Cannot listen on " + address + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    /** The port clients connect to. */
    public int port() {
        return server.address().getPort();
    }

    /** A MongoDB connection string without a database name, such as {@code mongodb://127.0.0.1:27017}. */
    public String connectionString() {
        InetAddress address = server.address().getAddress();
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return "mongodb://" + host + ":" + port();
    }

    /** Stops listening, closes all connections and releases the directory. */
    @Override
    public void close() {
        server.close();
        engine.close();
    }
}
