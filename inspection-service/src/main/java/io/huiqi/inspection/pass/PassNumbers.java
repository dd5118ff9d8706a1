package io.huiqi.inspection.pass;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers for passes: twelve symbols that are not mistaken for each other, in groups of four; 60 bits. */
public final class PassNumbers {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final RandomGenerator random;

    /** @param random must be cryptographically strong, for the number alone opens the pass */
    public PassNumbers(RandomGenerator random) {
        this.random = random;
    }

    public String next() {
        return IntStream.range(0, GROUPS).mapToObj(i -> group()).collect(Collectors.joining("-"));
    }

    private String group() {
        return random.ints(GROUP, 0, SYMBOLS.length())
                .mapToObj(SYMBOLS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
