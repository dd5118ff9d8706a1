package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Cap;
import io.huiqi.awards.policy.Combination.Capped;
import io.huiqi.awards.policy.Combination.Counted;
import io.huiqi.awards.policy.Combination.GroupCap;
import io.huiqi.awards.policy.Combination.Over;
import io.huiqi.awards.policy.Rounding;
import io.huiqi.awards.policy.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pays an amount up to what payments before have left of each cap. */
final class CappedNode implements Node {

    private static final Text YEAR = new Text("年度", "yearly");
    private static final Text LIFE = new Text("累计", "total");
    private static final Text GROUP = new Text("同一控制人年度", "group's yearly");

    private final @Nullable GroupCap group;
    private final Node of;
    private final Counted counted;
    private final CapAsked year;
    private final CapAsked life;
    private final CapAsked ofGroup;

    CappedNode(Capped rule, Node of, Set<String> measures, Rounding rounding) {
        this.group = rule.group();
        this.of = of;
        this.counted = new Counted(measures, rule.items());
        this.year = CapAsked.of(rule.year(), YEAR, rounding);
        this.life = CapAsked.of(rule.life(), LIFE, rounding);
        this.ofGroup = CapAsked.of(group == null ? Cap.NONE : group.year(), GROUP, rounding);
    }

    @Override
    public void evaluate(Evaluation evaluation) {
        Evaluation whole = evaluation.branch();
        of.evaluate(whole);
        evaluation.takeTrace(whole);
        if (whole.lines().isEmpty() || whole.needsCorrection()) {
            evaluation.takeReasons(whole);
            return;
        }
        long room = Math.min(
                year.room(evaluation, paid(evaluation, Over.YEAR)), life.room(evaluation, paid(evaluation, Over.LIFE)));
        if (group != null) {
            if (!Known.is(evaluation, group.paidToOthers(), evaluation.clause())) {
                return;
            }
            room = Math.min(room, ofGroup.room(evaluation, paidToGroup(evaluation, group)));
        }
        if (room != CapAsked.UNKNOWN) {
            pay(evaluation, whole, room);
        }
    }

    private long paid(Evaluation evaluation, Over over) {
        return PaidSums.of(evaluation, counted, over);
    }

    private long paidToGroup(Evaluation evaluation, GroupCap cap) {
        long others = evaluation.facts().figure(cap.paidToOthers().id()).fen(evaluation.year());
        return Math.addExact(Math.max(others, 0), paid(evaluation, Over.YEAR));
    }

    private static void pay(Evaluation evaluation, Evaluation whole, long room) {
        if (room == 0) {
            evaluation.because(
                    ReasonCode.CAP_REACHED, evaluation.clause(), new CombinationPhrase.CapReached(whole.fen()));
            return;
        }
        Settlement.add(evaluation, Cut.to(whole.lines(), room));
    }
}
