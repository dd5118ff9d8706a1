package io.huiqi.local.supervisor;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** What the person at the terminal asked for. */
record CommandLine(StackSettings settings, boolean fresh, boolean demo) {

    /** Reads the arguments; {@code home} is the folder of the repository, relative paths count from {@code here}. */
    static CommandLine parse(Path home, Path here, String... arguments) {
        CommandLine line = new CommandLine(StackSettings.of(home, home.resolve("data")), false, true);
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            line = line.with(here, rest.pop(), rest);
        }
        return line;
    }

    private CommandLine with(Path here, String option, Deque<String> rest) {
        return switch (option) {
            case "--fresh" -> new CommandLine(settings, true, demo);
            case "--no-demo" -> new CommandLine(settings, fresh, false);
            case "--data" -> with(settings.withData(here.resolve(value(option, rest))));
            case "--ports-from" -> with(settings.withPorts(Ports.from(number(option, rest))));
            case "--partitions" -> with(settings.withPartitions(number(option, rest)));
            case "--only" ->
                new CommandLine(settings.withOnly(Set.of(value(option, rest).split(","))), fresh, false);
            default -> throw new IllegalArgumentException("unknown option " + option + "; see ./start --help");
        };
    }

    private CommandLine with(StackSettings changed) {
        return new CommandLine(changed, fresh, demo);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value; see ./start --help");
        }
        return rest.pop();
    }

    private static int number(String option, Deque<String> rest) {
        String text = value(option, rest);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(option + " needs a number, not " + text, notANumber);
        }
    }
}
