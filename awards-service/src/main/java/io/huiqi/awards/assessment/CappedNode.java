package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Combination.Capped;
import io.huiqi.awards.policy.Combination.Counted;
import io.huiqi.awards.policy.Combination.GroupCap;
import io.huiqi.awards.policy.Combination.Over;
import io.huiqi.awards.policy.Text;
import java.util.Set;

/** Pays an amount up to what payments before have left of each cap. */
final class CappedNode implements Node {

    private static final Text YEAR = new Text("年度", "yearly");
    private static final Text LIFE = new Text("累计", "total");
    private static final Text GROUP = new Text("同一控制人年度", "group's yearly");

    private final Capped rule;
    private final Node of;
    private final Counted counted;

    CappedNode(Capped rule, Node of, Set<String> measures) {
        this.rule = rule;
        this.of = of;
        this.counted = new Counted(measures, rule.items());
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
        long room = Long.MAX_VALUE;
        if (rule.year().isPresent()) {
            room = Math.min(room, room(evaluation, YEAR, rule.year().getAsLong(), paid(evaluation, Over.YEAR)));
        }
        if (rule.life().isPresent()) {
            room = Math.min(room, room(evaluation, LIFE, rule.life().getAsLong(), paid(evaluation, Over.LIFE)));
        }
        GroupCap group = rule.group();
        if (group != null) {
            if (!Known.is(evaluation, group.paidToOthers(), evaluation.clause())) {
                return;
            }
            room = Math.min(room, room(evaluation, GROUP, group.fen(), paidToGroup(evaluation, group)));
        }
        pay(evaluation, whole, room);
    }

    private long paid(Evaluation evaluation, Over over) {
        return PaidSums.of(evaluation, counted, over);
    }

    private long paidToGroup(Evaluation evaluation, GroupCap group) {
        long others = evaluation.facts().figure(group.paidToOthers().id()).fen(evaluation.year());
        return Math.addExact(Math.max(others, 0), paid(evaluation, Over.YEAR));
    }

    private static long room(Evaluation evaluation, Text cap, long fen, long paid) {
        long left = Math.max(fen - paid, 0);
        evaluation.trace(evaluation.clause(), new CombinationPhrase.Room(cap, fen, paid, left));
        return left;
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
