package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Combination.Matching;
import io.huiqi.awards.policy.Rounding;

/** Pays a share of what another government gave for the year, once a year and up to a cap. */
record MatchingNode(Matching rule, Rounding rounding) implements Node {

    @Override
    public void evaluate(Evaluation evaluation) {
        if (Known.isPaidForYear(evaluation, rule.measure())
                || !Known.is(evaluation, rule.got(), rule.measure().id())) {
            return;
        }
        long got = evaluation.facts().figure(rule.got().id()).fen(evaluation.year());
        long share = rounding.of(
                Math.max(got, 0), rule.share().numerator(), rule.share().denominator());
        long fen = Math.min(share, rule.cap().orElse(Long.MAX_VALUE));
        if (fen == 0) {
            evaluation.because(
                    ReasonCode.BELOW_THRESHOLD,
                    rule.measure().id(),
                    new CombinationPhrase.NothingToMatch(rule.got().name()));
            return;
        }
        evaluation.pay(
                rule.measure(),
                fen,
                new CombinationPhrase.Matched(rule.got().name(), got, rule.share(), fen, fen < share),
                new Mark.Settled());
    }
}
