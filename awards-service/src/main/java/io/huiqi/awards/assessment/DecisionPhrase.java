package io.huiqi.awards.assessment;

import static io.huiqi.awards.assessment.FigurePhrase.money;

import io.huiqi.awards.policy.Language;
import java.time.LocalDate;

/** Sentences about amounts that only a decision gives. */
final class DecisionPhrase {

    private DecisionPhrase() {}

    record NoFormula() implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "政策没有规定计算办法，须凭会议纪要等决定文件兑现";
                case EN -> "the policy names no formula; a dated decision has to give the amount";
            };
        }
    }

    record Decided(String documentNo, LocalDate date, long fen) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "依据" + date + "的" + documentNo + "，支持" + money(fen, language);
                case EN -> "decided by " + documentNo + " of " + date + ": " + money(fen, language);
            };
        }
    }

    record UsedUp(String documentNo, long fen) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> documentNo + "决定的" + money(fen, language) + "已兑现";
                case EN -> "the " + money(fen, language) + " decided by " + documentNo + " were already granted";
            };
        }
    }
}
