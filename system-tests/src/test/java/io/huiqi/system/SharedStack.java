package io.huiqi.system;

import io.huiqi.local.supervisor.LocalStack;
import io.huiqi.local.supervisor.Ports;
import io.huiqi.local.supervisor.StackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One complete stack for all tests of a JVM: nine processes on free ports, stopped when the JVM ends. */
final class SharedStack {

    private static final LocalStack STACK = start();
    private static final Api API = new Api(STACK.gateway());

    private SharedStack() {}

    static LocalStack stack() {
        return STACK;
    }

    static Api api() {
        return API;
    }

    private static LocalStack start() {
        try {
            Path home = StackSettings.homeOf(Path.of(""));
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target/stacks")), "stack-");
            LocalStack stack =
                    LocalStack.start(StackSettings.of(home, data).withPorts(Ports.free()), System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
