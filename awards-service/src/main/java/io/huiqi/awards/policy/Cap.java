package io.huiqi.awards.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The most that is paid: an amount, what a figure lets be paid, or the lesser of the two.
 *
 * @param fen {@link Formula#NO_CAP} if no amount is named
 * @param ceiling null if no figure is named
 */
public record Cap(long fen, @Nullable Ceiling ceiling) {

    /** No cap at all. */
    public static final Cap NONE = new Cap(Formula.NO_CAP, null);

    /** Whether an amount is named. */
    public boolean hasAmount() {
        return fen != Formula.NO_CAP;
    }

    /** The figure named, if one is. */
    public Set<Figure> figures() {
        return ceiling == null ? Set.of() : Set.of(ceiling.of());
    }

    /** A rule that has this cap's amount inside already, up to what the figure lets be paid. */
    public Rule over(Rule rule) {
        return ceiling == null ? rule : new Combination.UpTo(rule, ceiling);
    }
}
