package io.huiqi.awards.assessment;

import static io.huiqi.awards.assessment.FigurePhrase.money;

import io.huiqi.awards.policy.Ceiling;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Text;

/** Sentences about caps that a figure sets. */
final class CeilingPhrase {

    private CeilingPhrase() {}

    /** Such as "50% of the tax". */
    private static String share(Ceiling ceiling, Language language) {
        Text figure = ceiling.of().name();
        return switch (language) {
            case ZH -> figure.zh() + "的" + ceiling.percent();
            case EN -> ceiling.percent() + " of " + figure.en();
        };
    }

    record Allows(Ceiling ceiling, long fen) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "不超过" + share(ceiling, language) + "：" + money(fen, language);
                case EN -> "at most " + share(ceiling, language) + ": " + money(fen, language);
            };
        }
    }

    record UpTo(Phrase whole, Ceiling ceiling, long fen) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> whole.in(language) + "；按不超过" + share(ceiling, language) + "兑现" + money(fen, language);
                case EN ->
                    whole.in(language) + "; at most " + share(ceiling, language) + " is due: " + money(fen, language);
            };
        }
    }

    record NothingAllowed(Ceiling ceiling, long whole) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> share(ceiling, language) + "不高于零，" + money(whole, language) + "不予兑现";
                case EN ->
                    share(ceiling, language) + " is not above zero; nothing is due of the " + money(whole, language);
            };
        }
    }
}
