package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.policy.Item;
import io.huiqi.awards.policy.Measure;
import io.huiqi.awards.policy.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One assessment in the making: what is known, and the lines, reasons and trace found so far. */
final class Evaluation {

    private final Policy policy;
    private final Item item;
    private final Question question;
    private final Facts facts;
    private final Entitlements entitlements;
    private final List<Paid> paid;
    private final List<Line> lines = new ArrayList<>(4);
    private final List<Reason> reasons = new ArrayList<>(4);
    private final List<TraceStep> trace = new ArrayList<>(12);

    Evaluation(Policy policy, Item item, Question question, Facts facts, Entitlements entitlements) {
        this.policy = policy;
        this.item = item;
        this.question = question;
        this.facts = facts;
        this.entitlements = entitlements;
        this.paid = entitlements.of(item.id());
    }

    Policy policy() {
        return policy;
    }

    /** The clause of the item, for what no measure says. */
    String clause() {
        return item.clause();
    }

    Question question() {
        return question;
    }

    int year() {
        return question.year();
    }

    Facts facts() {
        return facts;
    }

    /** What was paid before under this item. */
    List<Paid> paid() {
        return paid;
    }

    /** What was paid before under an item of the policy. */
    List<Paid> paid(String ofItem) {
        return entitlements.of(ofItem);
    }

    /** An empty evaluation of the same question. */
    Evaluation branch() {
        return new Evaluation(policy, item, question, facts, entitlements);
    }

    /** An empty evaluation of the question for some year, as if nothing had been paid. */
    Evaluation unpaidBranch(int year) {
        return new Evaluation(policy, item, question.inYear(year), facts, Entitlements.NONE);
    }

    /** Takes over everything that a branch found. */
    void take(Evaluation branch) {
        lines.addAll(branch.lines);
        takeReasons(branch);
        takeTrace(branch);
    }

    void takeReasons(Evaluation branch) {
        reasons.addAll(branch.reasons);
    }

    void takeTrace(Evaluation branch) {
        trace.addAll(branch.trace);
    }

    /** Puts other lines in the place of those found so far. */
    void replaceLines(List<Line> others) {
        List<Line> copy = List.copyOf(others);
        lines.clear();
        lines.addAll(copy);
    }

    /** Whether something that decides the amount is missing. */
    boolean needsCorrection() {
        for (Reason reason : reasons) {
            if (reason.code().outcome() == Outcome.NEEDS_CORRECTION) {
                return true;
            }
        }
        return false;
    }

    /** The sum of the lines in fen. */
    long fen() {
        long sum = 0;
        for (Line line : lines) {
            sum = Math.addExact(sum, line.fen());
        }
        return sum;
    }

    void pay(Measure measure, long fen, Phrase phrase, Mark mark) {
        lines.add(new Line(measure, fen, phrase, mark));
        trace(measure.id(), phrase);
    }

    void because(ReasonCode code, String clause, Phrase phrase) {
        reasons.add(new Reason(code, clause, phrase));
        trace(clause, phrase);
    }

    void trace(String clause, Phrase phrase) {
        trace.add(new TraceStep(clause, phrase));
    }

    /** The lines found so far. */
    List<Line> lines() {
        return lines;
    }

    boolean hasReasons() {
        return !reasons.isEmpty();
    }

    /** The assessment found; something missing outweighs what the other parts of the item would pay. */
    Assessment conclude() {
        Outcome without = outcomeWithoutLines();
        boolean payable = !lines.isEmpty() && without != Outcome.NEEDS_CORRECTION;
        if (!payable) {
            return new Assessment(policy, item, year(), without, 0, List.of(), reasons, trace);
        }
        long sum = 0;
        for (Line line : lines) {
            sum += line.fen();
            if (sum < 0) {
                return tooLarge();
            }
        }
        return new Assessment(policy, item, year(), Outcome.PAYABLE, sum, lines, List.of(), trace);
    }

    /** Every line fits and their sum does not: no amount is better than a wrong one. */
    private Assessment tooLarge() {
        because(ReasonCode.OUT_OF_RANGE, item.clause(), new AmountPhrase.OutOfRange());
        return new Assessment(policy, item, year(), outcomeWithoutLines(), 0, List.of(), reasons, trace);
    }

    private Outcome outcomeWithoutLines() {
        if (reasons.isEmpty()) {
            return Outcome.NOTHING_DUE;
        }
        if (reasons.size() > 1) {
            reasons.sort(Comparator.comparing(Reason::code));
        }
        return reasons.get(0).code().outcome();
    }
}
