package io.huiqi.awards.assessment;

import static io.huiqi.awards.assessment.FigurePhrase.money;

import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Text;

/** Sentences about schedules, instalments and ranks. */
final class TimePhrase {

    private TimePhrase() {}

    record EventIn(Text event, int year, int nth) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> event.zh() + "发生于" + year + "年，本年度为第" + nth + "年";
                case EN -> event.en() + " happened in " + year + "; this is year " + nth;
            };
        }
    }

    record NoEvent(Text event, int year) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "至" + year + "年末没有" + event.zh();
                case EN -> "no " + event.en() + " by the end of " + year;
            };
        }
    }

    record NoRegistration() implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "缺少注册日期";
                case EN -> "the day of registration is missing";
            };
        }
    }

    record OutsideSchedule(int nth, int years) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "第" + nth + "年不在" + years + "年期限内";
                case EN -> "year " + nth + " is outside the " + years + " years of the schedule";
            };
        }
    }

    record YearPaid(int nth, long fen) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "第" + nth + "年支持" + money(fen, language);
                case EN -> "year " + nth + ": " + money(fen, language);
            };
        }
    }

    record NothingInYear(int nth) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "第" + nth + "年按比例计算为零";
                case EN -> "the share of year " + nth + " comes to nothing";
            };
        }
    }

    record AllAtOnce() implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "提前达到目标，余额一次兑现";
                case EN -> "the target is met early: all that is left is due";
            };
        }
    }

    record InstalmentPaid(int due, int of, long whole, long paid, long fen) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH ->
                    "总额" + money(whole, language) + "分" + of + "期，至第" + due + "期应付，已兑现" + money(paid, language) + "，本次"
                            + money(fen, language);
                case EN ->
                    due + " of " + of + " instalments of " + money(whole, language) + " are due, "
                            + money(paid, language) + " paid before; now: " + money(fen, language);
            };
        }
    }

    record NoInstalment(int due, int of, long paid) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> of + "期中已到" + due + "期，已兑现" + money(paid, language) + "，本年度无应付";
                case EN ->
                    due + " of " + of + " instalments are due and " + money(paid, language)
                            + " paid; nothing further this year";
            };
        }
    }

    record RankPaid(long rank, long tied, long fen) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "第" + rank + "名" + (tied > 1 ? "（" + tied + "家并列）" : "") + "，奖励" + money(fen, language);
                case EN -> "rank " + rank + (tied > 1 ? ", held by " + tied : "") + ": " + money(fen, language);
            };
        }
    }

    record NotRanked(long rank, int places) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> (rank == 0 ? "未排名" : "第" + rank + "名") + "，不在前" + places + "名之列";
                case EN -> (rank == 0 ? "not ranked" : "rank " + rank) + ", not among the first " + places;
            };
        }
    }

    record Tied(long rank, long tied) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "第" + rank + "名有" + tied + "家并列，均不奖励";
                case EN -> "rank " + rank + " is held by " + tied + ", so none of them gets it";
            };
        }
    }

    record NotWhole(Text figure, long hundredths) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> figure.zh() + "应为整数，现为" + Yuan.format(hundredths) + "，请补正";
                case EN -> figure.en() + " has to be a whole number and is " + Yuan.format(hundredths);
            };
        }
    }
}
