package io.huiqi.local.supervisor;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A program that is healthy as soon as it runs, writes a line when it stops in order, and can be told to fail. */
final class FakePart {

    private FakePart() {}

    public static void main(String[] arguments) throws Exception {
        String name = arguments[0];
        Path journal = Path.of(arguments[2]);
        System.out.println(name + " was here");
        if (name.startsWith("broken")) {
            System.exit(3);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(journal, name)));
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1])), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    private static void write(Path journal, String name) {
        try {
            Files.writeString(journal, name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
