package io.huiqi.awards.assessment;

import static io.huiqi.awards.assessment.FigurePhrase.money;

import io.huiqi.awards.policy.Fraction;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sentences about how amounts go together. */
final class CombinationPhrase {

    private CombinationPhrase() {}

    record InPart(Phrase whole, long fen) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> whole.in(language) + "；其中兑现" + money(fen, language);
                case EN -> whole.in(language) + "; of this " + money(fen, language) + " is due";
            };
        }
    }

    record Highest(int of, long best, long due) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> of + "项就高：最高" + money(best, language) + "，应付" + money(due, language);
                case EN ->
                    "the highest of " + of + " counts: " + money(best, language) + "; due: " + money(due, language);
            };
        }
    }

    record NothingAbove(long paid) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "不高于已兑现的" + money(paid, language) + "，无差额";
                case EN -> "not above the " + money(paid, language) + " paid before";
            };
        }
    }

    record ToppedUp(long whole, long paid, long due) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH ->
                    "应得" + money(whole, language) + "，已兑现" + money(paid, language) + "，补差" + money(due, language);
                case EN ->
                    money(whole, language) + " in all, " + money(paid, language) + " paid before; the difference: "
                            + money(due, language);
            };
        }
    }

    record Chosen(Text option) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "择一：" + option.zh();
                case EN -> "the option that counts: " + option.en();
            };
        }
    }

    record OtherTaken(Text option) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "已享受“" + option.zh() + "”，不能再选其他";
                case EN -> option.en() + " was taken before, which excludes the others";
            };
        }
    }

    record ChoiceMissing(List<Text> options) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "请择一申报：" + options.stream().map(Text::zh).collect(Collectors.joining("、"));
                case EN ->
                    "one of these has to be chosen: "
                            + options.stream().map(Text::en).collect(Collectors.joining(", "));
            };
        }
    }

    record ExcludedBy(Text measure, Set<String> measures, Set<String> items) implements Phrase {
        @Override
        public String in(Language language) {
            List<String> others = new ArrayList<>(new TreeSet<>(measures));
            others.addAll(new TreeSet<>(items));
            return switch (language) {
                case ZH -> measure.zh() + "：已享受" + String.join("、", others) + "，不重复享受";
                case EN -> measure.en() + ": not together with " + String.join(", ", others);
            };
        }
    }

    record Offset(Text got, long whole, long taken, long due) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH ->
                    money(whole, language) + "扣除" + got.zh() + money(taken, language) + "，应付" + money(due, language);
                case EN ->
                    money(whole, language) + " less " + money(taken, language) + " for " + got.en() + ": "
                            + money(due, language);
            };
        }
    }

    record OffsetWhole(Text got, long whole, long taken) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> money(whole, language) + "不高于应扣除的" + got.zh() + money(taken, language);
                case EN ->
                    money(whole, language) + " is not above the " + money(taken, language) + " taken off for "
                            + got.en();
            };
        }
    }

    record Matched(Text got, long fen, Fraction share, long pays, boolean capped) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH ->
                    got.zh() + money(fen, language) + "，按" + share.written() + "配套" + money(pays, language)
                            + (capped ? "（按上限）" : "");
                case EN ->
                    share.written() + " of " + got.en() + " of " + money(fen, language) + ": " + money(pays, language)
                            + (capped ? " (the cap)" : "");
            };
        }
    }

    record NothingToMatch(Text got) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> got.zh() + "为零，无可配套";
                case EN -> "nothing to match: " + got.en() + " is zero";
            };
        }
    }

    record Room(Text cap, long fen, long paid, long left) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH ->
                    cap.zh() + "上限" + money(fen, language) + "，已兑现" + money(paid, language) + "，余"
                            + money(left, language);
                case EN ->
                    "the " + cap.en() + " cap of " + money(fen, language) + ", less " + money(paid, language)
                            + " paid, leaves " + money(left, language);
            };
        }
    }

    record CapReached(long whole) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "已达上限，" + money(whole, language) + "不再兑现";
                case EN -> "the cap is used up; nothing is left for the " + money(whole, language);
            };
        }
    }

    record SharedOut(long fen, List<Share> shares) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH ->
                    money(fen, language) + "分担："
                            + shares.stream()
                                    .map(share -> share.name().zh() + money(share.fen(), language))
                                    .collect(Collectors.joining("、"));
                case EN ->
                    money(fen, language) + " shared out: "
                            + shares.stream()
                                    .map(share -> share.name().en() + " " + money(share.fen(), language))
                                    .collect(Collectors.joining(", "));
            };
        }
    }
}
