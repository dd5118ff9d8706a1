package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Combination.Ranking;
import io.huiqi.awards.policy.Combination.Ties;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Rounding;
import java.util.List;

/** Pays the first ranks, once a year; those who hold one rank together get what the policy says of ties. */
record RankingNode(Ranking rule, Rounding rounding) implements Node {

    private static final long HUNDREDTHS = 100;

    @Override
    public void evaluate(Evaluation evaluation) {
        if (Known.isPaidForYear(evaluation, rule.measure())) {
            return;
        }
        long rank = whole(evaluation, rule.rank(), 0);
        Figure holders = rule.holders();
        long tied = holders == null || rank < 1 ? 1 : whole(evaluation, holders, 1);
        if (rank >= 0 && tied >= 0) {
            pay(evaluation, rank, tied);
        }
    }

    private void pay(Evaluation evaluation, long rank, long tied) {
        if (rank == 0 || rank > rule.pays().size()) {
            because(evaluation, new TimePhrase.NotRanked(rank, rule.pays().size()));
            return;
        }
        if (rule.ties() == Ties.NONE && tied > 1) {
            because(evaluation, new TimePhrase.Tied(rank, tied));
            return;
        }
        long fen = rule.ties() == Ties.SHARE
                ? share((int) rank, tied)
                : rule.pays().get((int) rank - 1);
        evaluation.pay(rule.measure(), fen, new TimePhrase.RankPaid(rank, tied, fen), new Mark.Settled());
    }

    /** An equal part of what the places pay together that the holders of the rank take up. */
    private long share(int rank, long tied) {
        List<Long> pays = rule.pays();
        long together = 0;
        for (int place = rank; place <= pays.size() && place < rank + tied; place++) {
            together = Math.addExact(together, pays.get(place - 1));
        }
        return rounding.of(together, 1, tied);
    }

    /** A figure that has to be a whole number of at least {@code least}, or -1 after noting that it is none. */
    private long whole(Evaluation evaluation, Figure figure, long least) {
        String clause = rule.measure().id();
        if (!Known.is(evaluation, figure, clause)) {
            return -1;
        }
        long hundredths = evaluation.facts().figure(figure.id()).fen(evaluation.year());
        if (hundredths % HUNDREDTHS == 0 && hundredths >= least * HUNDREDTHS) {
            return hundredths / HUNDREDTHS;
        }
        evaluation.because(ReasonCode.MISSING_FIGURE, clause, new TimePhrase.NotWhole(figure.name(), hundredths));
        return -1;
    }

    private void because(Evaluation evaluation, Phrase phrase) {
        evaluation.because(ReasonCode.NOT_RANKED, rule.measure().id(), phrase);
    }
}
