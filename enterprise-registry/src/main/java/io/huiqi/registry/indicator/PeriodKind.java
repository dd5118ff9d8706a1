package io.huiqi.registry.indicator;

import java.util.regex.Pattern;

/** What a period of an indicator is, and how it is written; later periods are greater texts. */
public enum PeriodKind {
    YEAR("[0-9]{4}", "2020"),
    QUARTER("[0-9]{4}-Q[1-4]", "2020-Q3"),
    MONTH("[0-9]{4}-(0[1-9]|1[0-2])", "2020-09"),
    DAY("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", "2020-12-31");

    private final Pattern pattern;
    private final String example;

    PeriodKind(String pattern, String example) {
        this.pattern = Pattern.compile(pattern);
        this.example = example;
    }

    public boolean accepts(String period) {
        return pattern.matcher(period).matches();
    }

    public String example() {
        return example;
    }
}
