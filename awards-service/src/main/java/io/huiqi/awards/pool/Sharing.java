package io.huiqi.awards.pool;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What there was to share when a pool closed, and how much was asked for. Each claim gets the same part of what it asked
 * for; nobody gets more than that.
 *
 * @param fen 0 or more
 * @param askedFen by all claims together
 * @param claims how many they were
 */
public record Sharing(long fen, long askedFen, int claims) {

    /** A claim's part rounded down to the fen; all of it if there is enough for everybody. */
    public long roundedDown(long asked) {
        return askedFen <= fen
                ? asked
                : product(asked).divide(BigInteger.valueOf(askedFen)).longValueExact();
    }

    private BigInteger product(long asked) {
        return BigInteger.valueOf(asked).multiply(BigInteger.valueOf(fen));
    }

    private BigInteger remainder(long asked) {
        return askedFen <= fen ? BigInteger.ZERO : product(asked).mod(BigInteger.valueOf(askedFen));
    }

    /**
     * The parts in the order in which the claims arrived. What rounding down leaves goes, a fen each, to the largest
     * remainders, the earlier of two equal ones first, so that the parts come to all the money there is.
     */
    static List<Long> parts(long fen, List<Long> asked) {
        Sharing sharing = of(fen, asked);
        List<Long> parts =
                new ArrayList<>(asked.stream().map(sharing::roundedDown).toList());
        long left = Math.min(fen, sharing.askedFen()) - sum(parts);
        IntStream.range(0, asked.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> sharing.remainder(asked.get(i)))
                        .reversed())
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return parts;
    }

    static Sharing of(long fen, List<Long> asked) {
        return new Sharing(fen, sum(asked), asked.size());
    }

    private static long sum(List<Long> sums) {
        return sums.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }
}
