package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.policy.Language;

/** A line of which only a part is granted. */
record ShortenedPhrase(Phrase whole, long fen) implements Phrase {

    @Override
    public String in(Language language) {
        return switch (language) {
            case ZH -> whole.in(language) + "；其中兑现" + Yuan.format(fen) + "元";
            case EN -> whole.in(language) + "; " + Yuan.format(fen) + " yuan of it are granted";
        };
    }
}
