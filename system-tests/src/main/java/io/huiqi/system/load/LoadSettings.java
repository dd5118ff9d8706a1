package io.huiqi.system.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a load run does.
 *
 * @param claims how many claims are measured; even, since each enterprise has two
 * @param rate claims per second; 0 for as fast as possible
 * @param clients requests under way at once at most
 * @param stored claims that are in the store before the measured ones
 * @param warmUp claims that are driven first and not counted
 */
record LoadSettings(int claims, int rate, int clients, int stored, int warmUp) {

    private static final Set<String> NAMES = Set.of("--claims", "--rate", "--clients", "--stored", "--warm-up");

    static final String USAGE = """
            usage: load [--claims N] [--rate CLAIMS_PER_SECOND|max] [--clients N] [--stored N] [--warm-up N]
              --claims   measured claims (10000)
              --rate     offered rate, or max (max)
              --clients  requests under way at once at most (64)
              --stored   claims in the store before (0)
              --warm-up  claims before the measured ones (4000)
            """;

    /** Reads the command line; throws {@link IllegalArgumentException} with what is wrong. */
    static LoadSettings parse(String... args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!NAMES.contains(args[i]) || i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " is not an option with a value");
            }
            given.put(args[i], args[i + 1]);
        }
        String rate = given.getOrDefault("--rate", "max");
        return new LoadSettings(
                number(given, "--claims", 10_000),
                rate.equals("max") ? 0 : Integer.parseInt(rate),
                number(given, "--clients", 64),
                number(given, "--stored", 0),
                number(given, "--warm-up", 4_000));
    }

    private static int number(Map<String, String> given, String name, int otherwise) {
        return Integer.parseInt(given.getOrDefault(name, Integer.toString(otherwise)));
    }
}
