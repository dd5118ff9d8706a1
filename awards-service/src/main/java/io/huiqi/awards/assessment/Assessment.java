package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Item;
import io.huiqi.awards.policy.Policy;
import java.util.List;
import java.util.OptionalLong;

/**
 * What is due, why, and how it was found.
 *
 * @param fen the sum of the lines: positive when payable, otherwise 0
 * @param reasons the weightiest first; empty when payable
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

    /** The amount in fen; empty while a correction or a decision is needed. */
    public OptionalLong amount() {
        return switch (outcome) {
            case PAYABLE, NOTHING_DUE, REFUSED -> OptionalLong.of(fen);
            case NEEDS_CORRECTION, NEEDS_DECISION -> OptionalLong.empty();
        };
    }
}
