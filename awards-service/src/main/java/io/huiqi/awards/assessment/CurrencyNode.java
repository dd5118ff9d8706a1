package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Formula.Currency;
import io.huiqi.awards.policy.Formula.Exchange;
import io.huiqi.awards.policy.Percent;
import io.huiqi.awards.policy.Rounding;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Pays a percentage of a figure in another currency, exchanged at the rate of a day and rounded once. */
record CurrencyNode(Currency rule, Rounding rounding, FigureAsked asked, Limits limits) implements Amount {

    @Override
    public @Nullable Due due(Evaluation evaluation) {
        int year = evaluation.year();
        LocalDate day = rule.day().in(year);
        long value = asked.in(evaluation, year);
        Exchange exchange = rateOn(day);
        if (exchange == null) {
            evaluation.because(
                    ReasonCode.MISSING_FIGURE,
                    rule.measure().id(),
                    new AmountPhrase.NoExchange(rule.of().unit(), day));
        }
        if (value == FigureAsked.MISSING || exchange == null) {
            return null;
        }
        return value <= 0 ? asked.notAboveZero(year) : due(value, exchange);
    }

    private Due due(long value, Exchange exchange) {
        Percent percent = rule.percent();
        long fen = rounding.of(
                value,
                Math.multiplyExact(exchange.numerator(), percent.numerator(percent.scale())),
                Math.multiplyExact(exchange.denominator(), Percent.denominator(percent.scale())));
        return limits.apply(
                fen, (paid, limit) -> new AmountPhrase.Exchanged(rule.of(), value, exchange, percent, paid, limit));
    }

    /** The last rate up to a day; one of an earlier year is too old to be meant. */
    private @Nullable Exchange rateOn(LocalDate day) {
        Exchange found = null;
        for (Exchange exchange : rule.rates()) {
            if (!exchange.on().isAfter(day) && exchange.on().getYear() == day.getYear()) {
                found = exchange;
            }
        }
        return found;
    }
}
