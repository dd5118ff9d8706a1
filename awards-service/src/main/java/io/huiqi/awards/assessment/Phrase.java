package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Text;

/** A sentence kept as its figures until somebody reads it. */
@FunctionalInterface
public interface Phrase {

    String in(Language language);

    /** The sentence in both languages. */
    default Text text() {
        return new Text(in(Language.ZH), in(Language.EN));
    }

    /** A sentence that names a known figure of a year. */
    interface OfFigure extends Phrase {

        Figure figure();

        int year();

        /** The figure in hundredths of its unit. */
        long fen();
    }
}
