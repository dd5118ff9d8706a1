package io.huiqi.awards.web;

import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.job.JobKind;
import io.huiqi.awards.job.Tally;
import java.util.Map;

/** What came out for one item. */
sealed interface TallyView {

    String item();

    /**
     * Of a sweep.
     *
     * @param outcomes how many enterprises, by outcome
     * @param amount the sum of what is payable, decimal yuan
     */
    record Swept(String item, Map<String, Long> outcomes, String amount) implements TallyView {}

    /**
     * Of a shadow run.
     *
     * @param now what the year costs under the policy in force, decimal yuan
     * @param then what it would cost under the draft
     * @param difference {@code then} less {@code now}
     */
    record Compared(String item, long gaining, long losing, long same, String now, String then, String difference)
            implements TallyView {}

    static TallyView of(JobKind kind, Tally tally) {
        return switch (kind) {
            case SWEEP -> new Swept(tally.item(), tally.counts(), Yuan.format(fen(tally, "payable")));
            case SHADOW_RUN -> compared(tally);
        };
    }

    private static Compared compared(Tally tally) {
        long now = fen(tally, "now");
        long then = fen(tally, "then");
        return new Compared(
                tally.item(),
                count(tally, "gaining"),
                count(tally, "losing"),
                count(tally, "same"),
                Yuan.format(now),
                Yuan.format(then),
                Yuan.format(Math.subtractExact(then, now)));
    }

    private static long count(Tally tally, String what) {
        return tally.counts().getOrDefault(what, 0L);
    }

    private static long fen(Tally tally, String what) {
        return tally.fen().getOrDefault(what, 0L);
    }
}
