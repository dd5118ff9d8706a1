package io.huiqi.awards.assessment;

import static io.huiqi.awards.assessment.FigurePhrase.money;
import static io.huiqi.awards.assessment.FigurePhrase.quantity;

import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Unit;

/** Sentences about levels and steps of a figure. */
final class LevelPhrase {

    private LevelPhrase() {}

    record LevelPaid(Figure figure, long at, long pays) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH ->
                    figure.name().zh() + "首次突破" + quantity(at, figure.unit(), language) + "，奖励" + money(pays, language);
                case EN ->
                    figure.name().en() + " first reached " + quantity(at, figure.unit(), language) + ": "
                            + money(pays, language);
            };
        }
    }

    record StepsPaid(Figure figure, long from, long to, long count, long each) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH ->
                    figure.name().zh() + "自" + quantity(from, figure.unit(), language) + "起首次跨越至"
                            + quantity(to, figure.unit(), language) + "，共" + count + "个台阶，每个" + money(each, language);
                case EN ->
                    figure.name().en() + " first climbed from " + quantity(from, figure.unit(), language) + " to "
                            + quantity(to, figure.unit(), language) + ": " + count
                            + (count == 1 ? " step of " : " steps of ")
                            + money(each, language);
            };
        }
    }

    record ReachedBefore(Figure figure, long at, int year) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "不是首次：" + year + "年度" + figure.name().zh() + "已达到" + quantity(at, figure.unit(), language);
                case EN ->
                    "not for the first time: " + figure.name().en() + " reached "
                            + quantity(at, figure.unit(), language) + " in " + year;
            };
        }
    }

    record PaidBefore(long upTo, Unit unit) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "至" + quantity(upTo, unit, language) + "的台阶此前已兑现";
                case EN -> "levels up to " + quantity(upTo, unit, language) + " were paid before";
            };
        }
    }

    record PaidForYear(int year) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> year + "年度的该项奖励已兑现，不重复兑现";
                case EN -> "the award of " + year + " was already granted";
            };
        }
    }

    record EntryThisYear(Figure figure, long entry) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "此前年度" + figure.name().zh() + "未达到" + quantity(entry, figure.unit(), language) + "，进入当年不计台阶";
                case EN ->
                    figure.name().en() + " had not reached " + quantity(entry, figure.unit(), language)
                            + " in an earlier year, so steps do not count yet";
            };
        }
    }

    record PaidElsewhere(long from, long to, Unit unit) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> quantity(from, unit, language) + "至" + quantity(to, unit, language) + "的台阶由突破奖励代替";
                case EN ->
                    "the steps from " + quantity(from, unit, language) + " to " + quantity(to, unit, language)
                            + " are replaced by the threshold award";
            };
        }
    }

    record SharePaid(Figure figure, long increase, long numerator, long denominator, long pays, boolean capped)
            implements Phrase {
        @Override
        public String in(Language language) {
            String share = numerator + "/" + denominator;
            return switch (language) {
                case ZH ->
                    figure.name().zh() + "新增" + quantity(increase, figure.unit(), language) + "，按" + share + "补助"
                            + money(pays, language) + (capped ? "（按上限）" : "");
                case EN ->
                    share + " of the increase of " + figure.name().en() + " by "
                            + quantity(increase, figure.unit(), language) + ": " + money(pays, language)
                            + (capped ? " (the cap)" : "");
            };
        }
    }
}
