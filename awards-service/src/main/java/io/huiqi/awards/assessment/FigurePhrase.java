package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Text;

/** Sentences about yearly figures. */
final class FigurePhrase {

    private FigurePhrase() {}

    /** A sum for a sentence: 万 and 亿 in Chinese, plain yuan in English. */
    static String money(long fen, Language language) {
        return switch (language) {
            case ZH -> Yuan.inWords(fen) + "元";
            case EN -> Yuan.format(fen) + " yuan";
        };
    }

    record Known(Text figure, int year, long fen) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> year + "年度" + figure.zh() + "：" + Yuan.format(fen) + "元";
                case EN -> figure.en() + " of " + year + ": " + Yuan.format(fen) + " yuan";
            };
        }
    }

    record Missing(Text figure, int year) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "缺少" + year + "年度" + figure.zh() + "，请补正（未申报不等于零）";
                case EN -> "the " + figure.en() + " of " + year + " is missing; not filed is not zero";
            };
        }
    }

    record Earlier(Text figure, int year, long fen) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "此前" + figure.zh() + "最高：" + year + "年度" + Yuan.format(fen) + "元";
                case EN -> "greatest earlier " + figure.en() + ": " + Yuan.format(fen) + " yuan in " + year;
            };
        }
    }

    record NothingEarlier(Text figure) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "此前没有已知的" + figure.zh();
                case EN -> "no earlier " + figure.en() + " is known";
            };
        }
    }

    record PaidUpTo(long fen) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "已兑现至" + money(fen, language);
                case EN -> "paid before up to " + money(fen, language);
            };
        }
    }

    record Reaches(Text figure, int year, long fen) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> year + "年度" + figure.zh() + "达到" + money(fen, language);
                case EN -> figure.en() + " of " + year + " reaches " + money(fen, language);
            };
        }
    }

    record NotReached(Text figure, int year, long fen) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> year + "年度" + figure.zh() + "未达到" + money(fen, language);
                case EN -> figure.en() + " of " + year + " does not reach " + money(fen, language);
            };
        }
    }

    record NoIncrease(Text figure, int year) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> year + "年度" + figure.zh() + "没有新增部分";
                case EN -> figure.en() + " of " + year + " did not grow over the year before";
            };
        }
    }
}
