package io.huiqi.local.supervisor;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** What the person at the terminal asked for. */
record CommandLine(StackSettings settings, boolean fresh, boolean demo, boolean help) {

    static final String HELP = """
            Huiqi on this machine: broker, store, token issuer, six services and the gateway, with a demonstration.

            ./start [options]
              --fresh           delete what the stack kept in the data folder, then start
              --no-demo         do not load the demonstration
              --data DIR        keep everything in DIR (default: data)
              --ports-from N    use the ten ports N to N+9 instead of 8080-8085, 9000, 9092, 9093 and 27017
              --partitions N    partitions of a topic when it is created (default: 12)
              --only A,B        run only these parts (broker, store, issuer, gateway, claims-service, ...); no demonstration
              --help            this text

            Ctrl-C stops everything in order. Logs: DIR/logs. What runs where: DIR/stack.json.
            """;

    /** Reads the arguments; {@code home} is the folder of the repository, relative paths count from {@code here}. */
    static CommandLine parse(Path home, Path here, String... arguments) {
        CommandLine line = new CommandLine(StackSettings.of(home, home.resolve("data")), false, true, false);
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            line = line.with(here, rest.pop(), rest);
        }
        return line;
    }

    private CommandLine with(Path here, String option, Deque<String> rest) {
        return switch (option) {
            case "--fresh" -> new CommandLine(settings, true, demo, help);
            case "--no-demo" -> new CommandLine(settings, fresh, false, help);
            case "--help", "-h" -> new CommandLine(settings, fresh, demo, true);
            case "--data" -> with(settings.withData(here.resolve(value(option, rest))));
            case "--ports-from" -> with(settings.withPorts(Ports.from(number(option, rest))));
            case "--partitions" -> with(settings.withPartitions(number(option, rest)));
            case "--only" ->
                new CommandLine(settings.withOnly(Set.of(value(option, rest).split(","))), fresh, false, help);
            default -> throw new IllegalArgumentException("unknown option " + option + "; see ./start --help");
        };
    }

    private CommandLine with(StackSettings changed) {
        return new CommandLine(changed, fresh, demo, help);
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
