package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Cap;
import io.huiqi.awards.policy.Ceiling;
import io.huiqi.awards.policy.Rounding;
import io.huiqi.awards.policy.Text;
import org.jspecify.annotations.Nullable;

/**
 * A cap of which payments before have used something up.
 *
 * @param name which one it is, for the trace
 * @param ceiling null if no figure sets it
 */
record CapAsked(Cap cap, Text name, @Nullable CeilingAsked ceiling) {

    /** Less than any room: what {@link #room} answers after noting that a figure is missing. */
    static final long UNKNOWN = -1;

    static CapAsked of(Cap cap, Text name, Rounding rounding) {
        Ceiling ceiling = cap.ceiling();
        return new CapAsked(cap, name, ceiling == null ? null : new CeilingAsked(ceiling, rounding));
    }

    /** The fen that are left of it, all there are without a cap. */
    long room(Evaluation evaluation, long paid) {
        long room = cap.hasAmount() ? left(evaluation, cap.fen(), paid) : Long.MAX_VALUE;
        if (ceiling == null) {
            return room;
        }
        long allowed = ceiling.in(evaluation, evaluation.clause());
        return allowed == CeilingAsked.MISSING ? UNKNOWN : Math.min(room, left(evaluation, allowed, paid));
    }

    private long left(Evaluation evaluation, long fen, long paid) {
        long left = Math.max(fen - paid, 0);
        evaluation.trace(evaluation.clause(), new CombinationPhrase.Room(name, fen, paid, left));
        return left;
    }
}
