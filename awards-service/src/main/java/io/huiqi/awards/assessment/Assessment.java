package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Item;
import io.huiqi.awards.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What is due, why, and how it was found.
 *
 * @param fen the sum of the lines: positive when payable, otherwise 0
 * @param reasons the weightiest first; when payable at most why it has to wait
 * @param trace in the order the engine looked
 */
public record Assessment(
        Policy policy,
        Item item,
        int year,
        Outcome outcome,
        long fen,
        List<Line> lines,
        List<Reason> reasons,
        List<TraceStep> trace) {

    /** The same, refused for a reason that lies outside the rules of the item. */
    public Assessment refused(Reason reason) {
        return new Assessment(policy, item, year, Outcome.REFUSED, 0, List.of(), List.of(reason), traced(reason));
    }

    /** The same with a reason why what is payable is not granted yet. */
    public Assessment waiting(Reason reason) {
        return new Assessment(policy, item, year, outcome, fen, lines, List.of(reason), traced(reason));
    }

    /**
     * The same with lines that come to no more than a sum, the last ones shortened first; unchanged if that is all of it.
     *
     * @param most positive
     * @param why what the trace says about it
     */
    public Assessment limitedTo(long most, Phrase why) {
        if (most >= fen) {
            return this;
        }
        long left = most;
        List<Line> kept = new ArrayList<>();
        for (Line line : lines) {
            long part = Math.min(left, line.fen());
            left -= part;
            if (part > 0) {
                kept.add(part == line.fen() ? line : line.shortenedTo(part));
            }
        }
        List<TraceStep> steps = new ArrayList<>(trace);
        steps.add(new TraceStep(item.clause(), why));
        return new Assessment(policy, item, year, outcome, most - left, kept, reasons, steps);
    }

    /** The part that a decision document gives, in fen. */
    public long decidedFen() {
        return lines.stream()
                .filter(line -> line.mark() instanceof Mark.Decided)
                .mapToLong(Line::fen)
                .reduce(0, Math::addExact);
    }

    /** What a reviewer should look at, each once; it changed nothing. */
    public List<String> flags() {
        return trace.stream().anyMatch(step -> step.phrase() instanceof MergerPhrase.ShiftedRevenue)
                ? List.of(MergerPhrase.ShiftedRevenue.FLAG)
                : List.of();
    }

    private List<TraceStep> traced(Reason reason) {
        List<TraceStep> steps = new ArrayList<>(trace);
        steps.add(new TraceStep(reason.clause(), reason.phrase()));
        return steps;
    }

    /** The amount in fen; empty while a correction or a decision is needed. */
    public OptionalLong amount() {
        return switch (outcome) {
            case PAYABLE, NOTHING_DUE, REFUSED -> OptionalLong.of(fen);
            case NEEDS_CORRECTION, NEEDS_DECISION -> OptionalLong.empty();
        };
    }
}
