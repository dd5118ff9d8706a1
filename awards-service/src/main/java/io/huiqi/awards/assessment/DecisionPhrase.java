package io.huiqi.awards.assessment;

import static io.huiqi.awards.assessment.FigurePhrase.money;

import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Formula;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Percent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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

    record OutsideBounds(String documentNo, long fen, long min, long max) implements Phrase {
        @Override
        public String in(Language language) {
            String least = money(min, language);
            String most = max == Formula.NO_CAP ? "" : money(max, language);
            return switch (language) {
                case ZH ->
                    documentNo + "决定的" + money(fen, language) + "超出政策规定的幅度（" + (min == 0 ? "" : "不低于" + least)
                            + (min == 0 || most.isEmpty() ? "" : "，") + (most.isEmpty() ? "" : "不高于" + most) + "）";
                case EN ->
                    "the " + money(fen, language) + " decided by " + documentNo
                            + " lie outside what the policy allows ("
                            + (min == 0 ? "" : "at least " + least) + (min == 0 || most.isEmpty() ? "" : ", ")
                            + (most.isEmpty() ? "" : "at most " + most) + ")";
            };
        }
    }

    record OverShare(
            String documentNo,
            long fen,
            Figure figure,
            @Nullable Percent percent) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH ->
                    documentNo + "决定的" + money(fen, language) + "超过"
                            + figure.name().zh() + "的" + percent;
                case EN ->
                    "the " + money(fen, language) + " decided by " + documentNo + " are more than " + percent + " of "
                            + figure.name().en();
            };
        }
    }
}
