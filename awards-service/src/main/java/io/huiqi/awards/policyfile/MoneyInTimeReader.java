package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.DayCount;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Formula;
import io.huiqi.awards.policy.Formula.Exchange;
import io.huiqi.awards.policy.Formula.Term;
import io.huiqi.awards.policy.Measure;
import io.huiqi.awards.policy.Percent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the operators in which money depends on time: interest over days, and other currencies at a date. */
final class MoneyInTimeReader {

    private static final Map<String, DayCount> BASES =
            Arrays.stream(DayCount.values()).collect(Collectors.toUnmodifiableMap(DayCount::code, Function.identity()));
    private static final int ALL = 100;

    private final Vocabulary vocabulary;

    MoneyInTimeReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Formula interest(Block block, long cap) {
        Field of = block.required("of");
        Figure principal = vocabulary.figure(of);
        Units.checkYuan(of, principal);
        Field days = block.optional("days");
        Field rate = block.optional("rate");
        Field share = block.optional("share");
        return new Formula.Interest(
                measure(block),
                principal,
                percent(block, rate),
                rate == null ? null : percentFigure(rate),
                days == null ? null : daysFigure(days),
                term(block, days),
                block.required("basis").oneOf(BASES),
                share == null ? Percent.of("100") : Numbers.percent(share, ALL),
                cap);
    }

    /** The percentage of the policy, or the most of the one that a figure names. */
    private static Percent percent(Block block, @Nullable Field rate) {
        if (rate == null) {
            return Numbers.percent(block.required("percent"), ALL);
        }
        Field most = block.optional("maxPercent");
        return most == null ? Percent.of("100") : Numbers.percent(most, ALL);
    }

    private Figure percentFigure(Field field) {
        Figure rate = vocabulary.figure(field);
        Units.checkPercent(field, rate);
        return rate;
    }

    private Figure daysFigure(Field field) {
        Figure days = vocabulary.figure(field);
        Units.checkDays(field, days);
        return days;
    }

    private static @Nullable Term term(Block block, @Nullable Field days) {
        if (days != null) {
            return null;
        }
        Field from = block.optional("from");
        if (from == null) {
            block.field().wrong("expected either \"days\" (a figure in days) or \"from\" and \"to\" (dates)");
        }
        Field to = block.required("to");
        Term term = new Term((from == null ? to : from).date(), to.date());
        if (from != null && !term.to().isAfter(term.from())) {
            to.wrong("the term ends before it begins: \"to\" must be after \"from\"");
        }
        return term;
    }

    Formula currency(Block block, long cap) {
        Field of = block.required("of");
        Figure figure = vocabulary.figure(of);
        Units.checkForeignCurrency(of, figure);
        Field percent = block.optional("percent");
        return new Formula.Currency(
                measure(block),
                figure,
                ConditionReader.day(block.required("on")),
                rates(block.required("rates")),
                percent == null ? Percent.of("100") : Numbers.percent(percent, ALL),
                cap);
    }

    private static List<Exchange> rates(Field field) {
        List<Exchange> rates =
                field.list().stream().map(MoneyInTimeReader::exchange).toList();
        for (int i = 1; i < rates.size(); i++) {
            if (!rates.get(i).on().isAfter(rates.get(i - 1).on())) {
                field.wrong("rates must stand in the order of their days: number " + (i + 1) + " is not later");
            }
        }
        if (rates.isEmpty()) {
            field.wrong("expected at least one rate such as {on: 2020-12-31, yuan: 6.5249}");
        }
        return rates;
    }

    private static Exchange exchange(Field field) {
        Block block = field.block();
        Field yuan = block.required("yuan");
        BigDecimal rate = rate(yuan);
        Exchange exchange = new Exchange(
                block.required("on").date(),
                rate.unscaledValue().longValueExact(),
                BigDecimal.TEN.pow(rate.scale()).longValueExact());
        block.done();
        return exchange;
    }

    private static BigDecimal rate(Field field) {
        String written = field.written();
        if (written.matches("[0-9]{1,5}(\\.[0-9]{1,6})?") && new BigDecimal(written).signum() > 0) {
            return new BigDecimal(written);
        }
        field.wrong("expected yuan for one unit of the other currency, such as 6.5249");
        return BigDecimal.ONE;
    }

    private Measure measure(Block block) {
        return vocabulary.measure(block.required("measure"));
    }
}
