package io.huiqi.awards.assessment;

import static io.huiqi.awards.assessment.FigurePhrase.money;

import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Text;

/** Sentences about levels and steps of a figure. */
final class LevelPhrase {

    private LevelPhrase() {}

    record LevelPaid(Text figure, long at, long pays) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> figure.zh() + "首次突破" + money(at, language) + "，奖励" + money(pays, language);
                case EN -> figure.en() + " first reached " + money(at, language) + ": " + money(pays, language);
            };
        }
    }

    record StepsPaid(Text figure, long from, long to, long count, long each) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH ->
                    figure.zh() + "自" + money(from, language) + "起首次跨越至" + money(to, language) + "，共" + count + "个台阶，每个"
                            + money(each, language);
                case EN ->
                    figure.en() + " first climbed from " + money(from, language) + " to "
                            + money(to, language) + ": " + count + (count == 1 ? " step of " : " steps of ")
                            + money(each, language);
            };
        }
    }

    record ReachedBefore(Text figure, long at, int year) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "不是首次：" + year + "年度" + figure.zh() + "已达到" + money(at, language);
                case EN -> "not for the first time: " + figure.en() + " reached " + money(at, language) + " in " + year;
            };
        }
    }

    record PaidBefore(long upTo) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "至" + money(upTo, language) + "的台阶此前已兑现";
                case EN -> "levels up to " + money(upTo, language) + " were paid before";
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

    record EntryThisYear(Text figure, long entry) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "此前年度" + figure.zh() + "未达到" + money(entry, language) + "，进入当年不计台阶";
                case EN ->
                    figure.en() + " had not reached " + money(entry, language)
                            + " in an earlier year, so steps do not count yet";
            };
        }
    }

    record PaidElsewhere(long from, long to) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> money(from, language) + "至" + money(to, language) + "的台阶由突破奖励代替";
                case EN ->
                    "the steps from " + money(from, language) + " to " + money(to, language)
                            + " are replaced by the threshold award";
            };
        }
    }

    record SharePaid(Text figure, long increase, long numerator, long denominator, long pays, boolean capped)
            implements Phrase {
        @Override
        public String in(Language language) {
            String share = numerator + "/" + denominator;
            return switch (language) {
                case ZH ->
                    figure.zh() + "新增" + money(increase, language) + "，按" + share + "补助" + money(pays, language)
                            + (capped ? "（按上限）" : "");
                case EN ->
                    share + " of the increase of " + figure.en() + " by " + money(increase, language) + ": "
                            + money(pays, language) + (capped ? " (the cap)" : "");
            };
        }
    }
}
