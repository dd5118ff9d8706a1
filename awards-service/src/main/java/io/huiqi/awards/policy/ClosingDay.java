package io.huiqi.awards.policy;

import java.time.LocalDate;
import java.time.MonthDay;

/** The last day on which a pool that is shared takes claims (截止日), a civil day in China. */
public sealed interface ClosingDay {

    /** The day that closes the pool of a fiscal year. */
    LocalDate of(int fiscalYear);

    /** A day of the year after each fiscal year; 29 February is the 28th where there is none. */
    record YearAfter(MonthDay day) implements ClosingDay {
        @Override
        public LocalDate of(int fiscalYear) {
            return day.atYear(fiscalYear + 1);
        }
    }

    /** One day, for money that is given once. */
    record On(LocalDate day) implements ClosingDay {
        @Override
        public LocalDate of(int fiscalYear) {
            return day;
        }
    }
}
