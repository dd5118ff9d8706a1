package io.huiqi.awards.web;

import io.huiqi.awards.ledger.Adjustment;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Text;
import io.huiqi.kit.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What later facts made of an award, for readers; amounts are decimal strings in yuan.
 *
 * @param difference negative when something is to be recovered
 * @param facts the id of the event that brought the facts
 * @param recovery the recovery it opened; null if nothing is owed
 * @param withheld what more is due that the pool has no money for, as the reasons say; null if that is nothing
 */
record AdjustmentView(
        String id,
        String award,
        int number,
        String kind,
        String previousAmount,
        String amount,
        String difference,
        List<LineView> lines,
        List<AssessmentView.ReasonView> reasons,
        String facts,
        Instant at,
        @Nullable String recovery,
        String toRecover,
        String toPay,
        @Nullable String withheld) {

    static AdjustmentView of(Adjustment adjustment, Language language) {
        return new AdjustmentView(
                adjustment.id(),
                adjustment.award(),
                adjustment.number(),
                adjustment.kind(),
                yuan(adjustment.previousFen()),
                yuan(adjustment.fen()),
                yuan(adjustment.differenceFen()),
                adjustment.lines().stream()
                        .map(line -> new LineView(
                                line.measure(), yuan(line.fen()), new Text(line.zh(), line.en()).in(language)))
                        .toList(),
                adjustment.reasons().stream()
                        .map(reason -> reason(reason, language))
                        .toList(),
                adjustment.facts(),
                adjustment.at(),
                adjustment.recovery(),
                yuan(adjustment.toRecoverFen()),
                yuan(adjustment.toPayFen()),
                withheld(adjustment.withheld()));
    }

    static AssessmentView.ReasonView reason(Adjustment.WordedReason reason, Language language) {
        return new AssessmentView.ReasonView(
                reason.code(), new Text(reason.zh(), reason.en()).in(language), reason.clause());
    }

    private static @Nullable String withheld(Adjustment.@Nullable Withheld withheld) {
        return withheld == null ? null : yuan(withheld.fen());
    }

    private static String yuan(long fen) {
        return new Money(fen).toString();
    }
}
