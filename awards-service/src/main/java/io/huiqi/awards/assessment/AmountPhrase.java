package io.huiqi.awards.assessment;

import static io.huiqi.awards.assessment.FigurePhrase.exact;
import static io.huiqi.awards.assessment.FigurePhrase.money;
import static io.huiqi.awards.assessment.FigurePhrase.quantity;

import io.huiqi.awards.assessment.Limits.Limit;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Formula;
import io.huiqi.awards.policy.Formula.Band;
import io.huiqi.awards.policy.Formula.Exchange;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Percent;
import io.huiqi.awards.policy.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Sentences about what a formula comes to. */
final class AmountPhrase {

    private AmountPhrase() {}

    record PaidOnce(int year) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "该项奖励只兑现一次，" + year + "年度已兑现";
                case EN -> "this is granted once for ever and was granted for " + year;
            };
        }
    }

    record OutOfRange() implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "申报数据过大，无法准确计算，请核实更正";
                case EN -> "the figures are too large to be computed exactly; check and correct them";
            };
        }
    }

    record NotAboveZero(Figure figure, int year) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> year + "年度" + figure.name().zh() + "不大于零";
                case EN -> figure.name().en() + " of " + year + " is not above zero";
            };
        }
    }

    record NotAbove(Figure figure, int year, long number) implements Phrase {
        @Override
        public String in(Language language) {
            String written = quantity(number, figure.unit(), language);
            return switch (language) {
                case ZH -> year + "年度" + figure.name().zh() + "未超过" + written;
                case EN -> figure.name().en() + " of " + year + " does not exceed " + written;
            };
        }
    }

    record AboveBands(Figure figure, int year) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> year + "年度" + figure.name().zh() + "高于最高一档";
                case EN -> figure.name().en() + " of " + year + " lies above the highest band";
            };
        }
    }

    record FixedPaid(long pays) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "定额支持" + money(pays, language);
                case EN -> "a fixed amount of " + money(pays, language);
            };
        }
    }

    record InBand(Figure figure, long value, Band band, long pays) implements Phrase {
        @Override
        public String in(Language language) {
            Unit unit = figure.unit();
            Long end = band.to();
            Percent percent = band.percent();
            String from = quantity(band.from(), unit, language);
            return switch (language) {
                case ZH ->
                    figure.name().zh() + exact(value, unit, language) + "，属于" + from
                            + (end == null ? "以上" : "至" + quantity(end, unit, language)) + "一档"
                            + (percent == null ? "" : "，比例" + percent) + "：" + money(pays, language);
                case EN ->
                    figure.name().en() + " of " + exact(value, unit, language) + " lies in the band from " + from
                            + (end == null ? " up" : " to " + quantity(end, unit, language))
                            + (percent == null ? "" : " at " + percent) + ": " + money(pays, language);
            };
        }
    }

    record Slices(Figure figure, long value, int slices, long pays, Limit limit) implements Phrase {
        @Override
        public String in(Language language) {
            String written = exact(value, figure.unit(), language);
            return switch (language) {
                case ZH -> figure.name().zh() + written + "，分" + slices + "档超额累进：" + money(pays, language) + limit.zh();
                case EN ->
                    figure.name().en() + " of " + written + " in " + slices + (slices == 1 ? " slice" : " slices")
                            + ", each at its own rate: " + money(pays, language) + limit.en();
            };
        }
    }

    record Modified(Percent points) implements Phrase {
        @Override
        public String in(Language language) {
            String signed =
                    (points.value().signum() > 0 ? "+" : "") + points.value().toPlainString();
            return switch (language) {
                case ZH -> "补助比例调整" + signed + "个百分点";
                case EN -> "the rate changes by " + signed + " percentage points";
            };
        }
    }

    record NoRateLeft() implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "扣减后补助比例不大于零";
                case EN -> "after what is taken off it the rate is not above zero";
            };
        }
    }

    /** The rate is kept as its digits and their scale. */
    record RatePaid(Figure figure, long value, long rate, int scale, long pays, Limit limit) implements Phrase {
        @Override
        public String in(Language language) {
            Percent percent = new Percent(BigDecimal.valueOf(rate, scale));
            String base = exact(value, figure.unit(), language);
            return switch (language) {
                case ZH -> figure.name().zh() + base + "的" + percent + "：" + money(pays, language) + limit.zh();
                case EN ->
                    percent + " of " + figure.name().en() + " of " + base + ": " + money(pays, language) + limit.en();
            };
        }
    }

    record UnitsPaid(Formula.PerUnit rule, long units, long pays, Limit limit) implements Phrase {
        @Override
        public String in(Language language) {
            Figure figure = rule.of();
            long every = rule.every() == 0 ? 100 : rule.every();
            String counted = exact(units, figure.unit(), language);
            String each = exact(every, figure.unit(), language);
            return switch (language) {
                case ZH ->
                    figure.name().zh() + "计" + counted + "，每" + each + money(rule.pays(), language) + "："
                            + money(pays, language) + limit.zh();
                case EN ->
                    counted + " of " + figure.name().en() + " count, " + money(rule.pays(), language) + " for each "
                            + each + ": " + money(pays, language) + limit.en();
            };
        }
    }

    /** What an excess is measured from, in words. */
    private static String base(Formula.Excess rule, Language language) {
        Percent share = rule.overLastYear();
        if (share == null) {
            return money(rule.over(), language);
        }
        return switch (language) {
            case ZH -> "上年的" + share;
            case EN -> share + " of last year's";
        };
    }

    record NotAboveBase(Formula.Excess rule, int year) implements Phrase {
        @Override
        public String in(Language language) {
            String base = base(rule, language);
            return switch (language) {
                case ZH -> year + "年度" + rule.of().name().zh() + "未超过" + base;
                case EN -> rule.of().name().en() + " of " + year + " does not exceed " + base;
            };
        }
    }

    record ExcessPaid(Formula.Excess rule, long value, long pays, Limit limit) implements Phrase {
        @Override
        public String in(Language language) {
            String base = base(rule, language);
            String written = exact(value, rule.of().unit(), language);
            return switch (language) {
                case ZH ->
                    rule.of().name().zh() + written + "超过" + base + "部分的" + rule.percent() + "：" + money(pays, language)
                            + limit.zh();
                case EN ->
                    rule.percent() + " of what " + rule.of().name().en() + " of " + written + " exceeds " + base
                            + " by: " + money(pays, language) + limit.en();
            };
        }
    }

    /** The days are hundredths. */
    record InterestPaid(Formula.Interest rule, Percent percent, long principal, long days, long pays, Limit limit)
            implements Phrase {
        @Override
        public String in(Language language) {
            String sum = exact(principal, Unit.YUAN, language);
            String length = exact(days, Unit.DAYS, language);
            String basis = rule.basis().code();
            return switch (language) {
                case ZH ->
                    rule.principal().name().zh() + sum + "，年利率" + percent + "，计息" + length + "（" + basis + "），按"
                            + rule.share() + "贴息：" + money(pays, language) + limit.zh();
                case EN ->
                    rule.share() + " of the interest at " + percent + " a year on " + sum + " for " + length + " ("
                            + basis + "): " + money(pays, language) + limit.en();
            };
        }
    }

    record NoExchange(Unit unit, LocalDate day) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "政策数据缺少" + day + "的" + unit.text().zh() + "汇率";
                case EN ->
                    "the policy has no rate of exchange for " + unit.text().en() + " on " + day;
            };
        }
    }

    record Exchanged(Figure figure, long value, Exchange exchange, Percent percent, long pays, Limit limit)
            implements Phrase {
        @Override
        public String in(Language language) {
            String written = exact(value, figure.unit(), language);
            String rate = BigDecimal.valueOf(exchange.numerator())
                    .divide(BigDecimal.valueOf(exchange.denominator()))
                    .toPlainString();
            return switch (language) {
                case ZH ->
                    figure.name().zh() + written + "，按" + exchange.on() + "汇率" + rate + "折算后的" + percent + "："
                            + money(pays, language) + limit.zh();
                case EN ->
                    percent + " of " + figure.name().en() + " of " + written + " at " + rate + " yuan (" + exchange.on()
                            + "): " + money(pays, language) + limit.en();
            };
        }
    }
}
