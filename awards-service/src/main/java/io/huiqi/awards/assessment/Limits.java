package io.huiqi.awards.assessment;

/**
 * The least and the most a formula pays where it pays at all.
 *
 * @param floor in fen
 * @param cap in fen
 */
record Limits(long floor, long cap) {

    /** The amount within the limits, with the sentence that explains it. */
    Due apply(long fen, Explained explained) {
        if (fen > cap) {
            return new Due(cap, explained.as(cap, Limit.CAP));
        }
        if (fen < floor) {
            return new Due(floor, explained.as(floor, Limit.FLOOR));
        }
        return new Due(fen, explained.as(fen, Limit.NONE));
    }

    /** Which limit an amount was put to. */
    enum Limit {
        NONE("", ""),
        FLOOR("（按下限）", " (the floor)"),
        CAP("（按上限）", " (the cap)");

        private final String zh;
        private final String en;

        Limit(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }

    /** The sentence for an amount. */
    @FunctionalInterface
    interface Explained {
        Phrase as(long fen, Limit limit);
    }
}
