package io.huiqi.awards.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every formula can pay each year or once for ever. */
class OnceForEverTests {

    private static final String FACTS = "sales 2019 100, sales 300, staff 10, term 30, dollars 50";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fixed: {pays: 10, ",
                "bands: {of: sales, boundary: inclusive, bands: [{from: 100, pays: 10}], ",
                "marginalBands: {of: sales, slices: [{from: 0, percent: 10}], ",
                "rate: {of: sales, percent: 10, ",
                "perUnit: {of: staff, pays: 10, ",
                "excess: {of: sales, overLastYear: 110, lastYearMissing: zero, percent: 10, ",
                "interest: {of: sales, percent: 10, days: term, basis: actual/365, ",
                "currency: {of: dollars, on: year-end, rates: [{on: 2020-12-31, yuan: 6.5}], "
            })
    void onceForEverCountsTheYearsBefore(String formula) {
        String each = MadeUp.paying(formula + "measure: m1, once: a-year}");
        String ever = MadeUp.paying(formula + "measure: m1, once: ever}");

        assertThat(Scene.answer(ever, FACTS)).matches("[0-9]+\\.[0-9]{2}").isEqualTo(Scene.answer(each, FACTS));
        assertThat(Scene.answer(each, FACTS + ", paid 2019 m1 5.00")).isEqualTo(Scene.answer(each, FACTS));
        assertThat(Scene.answer(ever, FACTS + ", paid 2019 m1 5.00")).isEqualTo("already-awarded");
        assertThat(Scene.answer(ever, FACTS + ", paid 2019 m2 5.00")).isEqualTo(Scene.answer(ever, FACTS));
        assertThat(Scene.answer(ever, FACTS + ", paid 2020 m1 5.00")).isEqualTo("duplicate");
    }
}
