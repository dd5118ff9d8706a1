package io.huiqi.awards.web;

import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.job.JobKind;
import io.huiqi.awards.job.Tally;
import io.huiqi.awards.sweep.ClaimEffect;
import java.util.Map;
import java.util.stream.Stream;

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
     * @param claims what the draft would make of the real claims for the year
     */
    record Compared(
            String item,
            long gaining,
            long losing,
            long same,
            String now,
            String then,
            String difference,
            ClaimsView claims)
            implements TallyView {}

    /**
     * Real claims asked again.
     *
     * @param replayed how many, all of the following together
     * @param newlyGranted were granted nothing and would be granted something
     * @param newlyRefused were granted something and would be granted nothing
     * @param waiting wait for an approval or for money, and go on waiting
     * @param unfunded would be due something, but only a pool's money was missing
     * @param before what was really granted and stands, decimal yuan
     * @param after what would be granted under the draft
     * @param difference {@code after} less {@code before}
     */
    record ClaimsView(
            long replayed,
            long newlyGranted,
            long newlyRefused,
            long raised,
            long lowered,
            long unchanged,
            long waiting,
            long unfunded,
            String before,
            String after,
            String difference) {

        static ClaimsView of(Tally tally) {
            long before = fen(tally, "claims-before");
            long after = fen(tally, "claims-after");
            return new ClaimsView(
                    Stream.of(ClaimEffect.values())
                            .mapToLong(each -> count(tally, each))
                            .sum(),
                    count(tally, ClaimEffect.NEWLY_GRANTED),
                    count(tally, ClaimEffect.NEWLY_REFUSED),
                    count(tally, ClaimEffect.RAISED),
                    count(tally, ClaimEffect.LOWERED),
                    count(tally, ClaimEffect.UNCHANGED),
                    count(tally, ClaimEffect.WAITING),
                    count(tally, ClaimEffect.UNFUNDED),
                    Yuan.format(before),
                    Yuan.format(after),
                    Yuan.format(Math.subtractExact(after, before)));
        }

        private static long count(Tally tally, ClaimEffect effect) {
            return TallyView.count(tally, effect.code());
        }
    }

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
                Yuan.format(Math.subtractExact(then, now)),
                ClaimsView.of(tally));
    }

    private static long count(Tally tally, String what) {
        return tally.counts().getOrDefault(what, 0L);
    }

    private static long fen(Tally tally, String what) {
        return tally.fen().getOrDefault(what, 0L);
    }
}
