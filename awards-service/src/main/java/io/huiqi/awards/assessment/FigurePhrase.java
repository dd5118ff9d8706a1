package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.policy.Boundary;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Text;
import io.huiqi.awards.policy.Unit;

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

    /** A quantity for a sentence: money as {@link #money}, anything else without needless zeros and with its unit. */
    static String quantity(long hundredths, Unit unit, Language language) {
        return unit == Unit.YUAN ? money(hundredths, language) : exact(hundredths, unit, language);
    }

    /** A quantity with all its digits: fen of money always, of other units as far as they are not zero. */
    static String exact(long hundredths, Unit unit, Language language) {
        String number =
                unit == Unit.YUAN || unit.isForeignCurrency() ? Yuan.format(hundredths) : Yuan.plain(hundredths);
        return switch (language) {
            case ZH -> number + unit.text().zh();
            case EN -> number + (unit == Unit.PERCENT ? "" : " ") + unit.text().en();
        };
    }

    record Known(Figure figure, int year, long fen) implements Phrase.OfFigure {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> year + "年度" + figure.name().zh() + "：" + exact(fen, figure.unit(), language);
                case EN -> figure.name().en() + " of " + year + ": " + exact(fen, figure.unit(), language);
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

    record Earlier(Figure figure, int year, long fen) implements Phrase.OfFigure {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "此前" + figure.name().zh() + "最高：" + year + "年度" + exact(fen, figure.unit(), language);
                case EN ->
                    "greatest earlier " + figure.name().en() + ": " + exact(fen, figure.unit(), language) + " in "
                            + year;
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

    record PaidUpTo(long fen, Unit unit) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "已兑现至" + quantity(fen, unit, language);
                case EN -> "paid before up to " + quantity(fen, unit, language);
            };
        }
    }

    record Reaches(Figure figure, int year, long fen, Boundary boundary) implements Phrase {
        @Override
        public String in(Language language) {
            String number = quantity(fen, figure.unit(), language);
            String reaches = reaches(boundary, true, language);
            return switch (language) {
                case ZH -> year + "年度" + figure.name().zh() + reaches + number;
                case EN -> figure.name().en() + " of " + year + " " + reaches + " " + number;
            };
        }
    }

    record NotReached(Figure figure, int year, long fen, Boundary boundary) implements Phrase {
        @Override
        public String in(Language language) {
            String number = quantity(fen, figure.unit(), language);
            String reaches = reaches(boundary, false, language);
            return switch (language) {
                case ZH -> year + "年度" + figure.name().zh() + reaches + number;
                case EN -> figure.name().en() + " of " + year + " " + reaches + " " + number;
            };
        }
    }

    /** Whether a number is reached, in words that tell whether exactly the number would be enough. */
    static String reaches(Boundary boundary, boolean reached, Language language) {
        return switch (language) {
            case ZH ->
                (reached ? "" : "未")
                        + switch (boundary) {
                            case INCLUSIVE -> "达到";
                            case EXCLUSIVE -> "超过";
                        };
            case EN ->
                switch (boundary) {
                    case INCLUSIVE -> reached ? "reaches" : "does not reach";
                    case EXCLUSIVE -> reached ? "exceeds" : "does not exceed";
                };
        };
    }

    /** The policy takes what nobody filed for zero. */
    record CountsAsZero(Figure figure, int year) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> year + "年度" + figure.name().zh() + "未申报，按政策口径计为零";
                case EN -> figure.name().en() + " of " + year + " was not filed and counts as zero under the policy";
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
