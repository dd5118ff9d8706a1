package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Portion;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares an amount out to the fen: what is left over goes to the largest remainders, the earlier party first. */
final class Apportionment {

    private Apportionment() {}

    /**
     * The fen of each portion; they add up to {@code fen} exactly.
     *
     * @param portions parts of one whole
     */
    static long[] of(long fen, List<Portion> portions) {
        long[] shares = new long[portions.size()];
        List<BigInteger> remainders = new ArrayList<>(shares.length);
        BigInteger whole = commonDenominator(portions);
        long left = fen;
        for (int i = 0; i < shares.length; i++) {
            BigInteger[] share = exact(fen, portions.get(i), whole).divideAndRemainder(whole);
            shares[i] = share[0].longValueExact();
            remainders.add(share[1]);
            left -= shares[i];
        }
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }

    /** The shares of a line for one side. */
    static List<Share> of(long fen, List<Portion> portions, Share.Role role) {
        long[] shares = of(fen, portions);
        return IntStream.range(0, shares.length)
                .mapToObj(i ->
                        new Share(role, portions.get(i).party(), portions.get(i).name(), shares[i]))
                .toList();
    }

    private static BigInteger exact(long fen, Portion portion, BigInteger whole) {
        return BigInteger.valueOf(fen)
                .multiply(BigInteger.valueOf(portion.share().numerator()))
                .multiply(whole)
                .divide(BigInteger.valueOf(portion.share().denominator()));
    }

    private static BigInteger commonDenominator(List<Portion> portions) {
        return portions.stream()
                .map(portion -> BigInteger.valueOf(portion.share().denominator()))
                .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
    }
}
