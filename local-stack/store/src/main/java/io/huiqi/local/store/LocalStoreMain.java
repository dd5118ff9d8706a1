package io.huiqi.local.store;

import io.huiqi.local.store.storage.StorageFault;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;

/** Runs the store as a process of its own until it is told to stop. */
public final class LocalStoreMain {

    private static final int EXIT_UNUSABLE = 1;
    private static final int EXIT_WRONG_USE = 2;

    private LocalStoreMain() {}

    /** Opens the store that the arguments or the environment name, says so in one line, and serves until SIGTERM. */
    public static void main(String[] arguments) throws InterruptedException {
        Logging.configure();
        System.exit(run(arguments, System.out, System.err));
    }

    private static int run(String[] arguments, PrintStream out, PrintStream err) throws InterruptedException {
        LaunchOptions options;
        try {
            options = LaunchOptions.of(arguments, System.getenv());
        } catch (IllegalArgumentException e) {
            err.println("local-store: " + e.getMessage());
            err.println(LaunchOptions.USAGE);
            return EXIT_WRONG_USE;
        }
        try {
            var address = new InetSocketAddress(options.bindAddress(), options.port());
            serve(LocalStore.open(options.data(), address), options, out);
            return 0;
        } catch (StorageFault | UncheckedIOException e) {
            err.println("local-store: " + e.getMessage());
            return EXIT_UNUSABLE;
        }
    }

    private static void serve(LocalStore store, LaunchOptions options, PrintStream out) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(store::close, "local-store-stop"));
        out.println("local-store ready at " + store.connectionString() + ", data in " + options.data());
        new CountDownLatch(1).await();
    }
}
