package io.huiqi.awards.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one year of a schedule pays. */
public sealed interface YearlyPay {

    /** The figures it asks for. */
    Set<Figure> figures();

    /** An amount in fen. */
    record Amount(long fen) implements YearlyPay {
        @Override
        public Set<Figure> figures() {
            return Set.of();
        }
    }

    /** A share of a figure of that year, up to a cap. */
    record Share(Figure of, Fraction share, Cap cap) implements YearlyPay {
        @Override
        public Set<Figure> figures() {
            Set<Figure> figures = new LinkedHashSet<>(List.of(of));
            figures.addAll(cap.figures());
            return figures;
        }
    }
}
