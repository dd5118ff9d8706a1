package io.huiqi.awards.job;

import java.util.Map;

/**
 * What came out for one item, over all enterprises looked at.
 *
 * @param counts how many enterprises, by what came out for them
 * @param fen sums in fen, by what they are sums of
 */
public record Tally(String item, Map<String, Long> counts, Map<String, Long> fen) {

    public Tally {
        counts = Map.copyOf(counts);
        fen = Map.copyOf(fen);
    }
}
